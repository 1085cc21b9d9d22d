package glimpse.modelfile.container;

import glimpse.modelfile.container.Node.Leaf;
import glimpse.modelfile.container.Node.Made;
import glimpse.modelfile.container.Node.Mapping;
import glimpse.modelfile.container.Node.Name;
import glimpse.modelfile.container.Node.Persistent;
import glimpse.modelfile.container.Node.Sequence;
import glimpse.words.InputException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs one pickle of protocol 0 to 5 as far as building lists, dictionaries and names goes; it calls nothing. The
 * instructions are those that Python describes in its module {@code pickletools}.
 */
final class PickleMachine {

    /** The attribute by which a class that nobody knows shows itself to be a module of PyTorch. */
    private static final String MODULE_PARTS = "_modules";

    /** Instructions of so many may make something; beyond that, only one in two bytes, as with the smallest numbers. */
    private static final long FEWEST = 200_000;

    private final ByteCursor in;
    private final PickleLeaves leaves;
    private final Names names;
    private final List<Persistent> persistent = new ArrayList<>();
    private final Set<Node> moduleStates = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Long, Node> memo = new HashMap<>();
    private final List<Node> stack = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final long most;
    private long made;

    PickleMachine(ByteCursor in) {
        this.in = in;
        this.leaves = new PickleLeaves(in);
        this.names = new Names(in.bytes().file());
        this.most = FEWEST + in.bytes().size() / 2;
    }

    Names names() {
        return names;
    }

    /** What stands for things that the file holds elsewhere, in the order of the pickle. */
    List<Persistent> persistent() {
        return persistent;
    }

    /**
     * What the pickle says; the cursor is behind it then.
     *
     * @throws InputException if it is damaged, or mentions a name that is not known
     */
    Node run() throws IOException {
        try {
            for (int code = in.next(); code != '.'; code = in.next()) {
                step(code);
            }
        } catch (InputException e) {
            names.check();
            throw e;
        }
        names.check();
        return pop();
    }

    private void step(int code) throws IOException {
        switch (code) {
            case '(' -> mark();
            case '0' -> pop();
            case '1' -> popMark();
            case '2' -> push(top());
            case 'N', 'I', 'J', 'K', 'M', 'L', 'F', 'G', 0x88, 0x89, 0x8a, 0x8b -> push(leaves.number(code));
            case 'S', 'T', 'U', 'V', 'X', 0x8c, 0x8d, 'B', 'C', 0x8e, 0x96 -> push(leaves.text(code));
            case '}' -> push(new Mapping());
            case ']', ')', 0x8f -> push(new Sequence(new ArrayList<>(0)));
            case 't', 'l', 0x91 -> push(new Sequence(popMark()));
            case 0x85 -> push(new Sequence(pop(1)));
            case 0x86 -> push(new Sequence(pop(2)));
            case 0x87 -> push(new Sequence(pop(3)));
            case 'd' -> push(put(popMark(), new Mapping()));
            case 'a' -> append(pop(1));
            case 'e', 0x90 -> append(popMark());
            case 's' -> put(pop(2));
            case 'u' -> put(popMark());
            case 'g', 'h', 'j' -> push(recalled(leaves.place(code)));
            case 'p', 'q', 'r' -> remember(leaves.place(code));
            case 0x94 -> remember(memo.size());
            case 'P', 'Q' -> push(persistent(code));
            case 'c', 0x93 -> push(name(code));
            case 'R', 0x81, 0x92, 'o', 'i' -> push(made(code));
            case 'b' -> build(pop());
            case 0x80 -> in.next();
            case 0x95 -> in.nextLong();
            default -> throw damaged();
        }
    }

    private InputException damaged() {
        return in.damaged();
    }

    private void count() {
        if (++made > most) {
            throw new InputException("container.too-much", in.bytes().file());
        }
    }

    private void push(Node node) {
        count();
        stack.add(node);
    }

    private void mark() {
        count();
        marks.push(stack.size());
    }

    private void remember(long place) {
        count();
        memo.put(place, top());
    }

    private Node top() {
        if (stack.size() <= floor()) {
            throw damaged();
        }
        return stack.get(stack.size() - 1);
    }

    private Node pop() {
        Node top = top();
        stack.remove(stack.size() - 1);
        return top;
    }

    /** What lies below the last mark is out of reach. */
    private int floor() {
        return marks.isEmpty() ? 0 : marks.peek();
    }

    private List<Node> pop(int count) {
        int from = stack.size() - count;
        if (from < floor()) {
            throw damaged();
        }
        List<Node> rest = stack.subList(from, stack.size());
        List<Node> popped = new ArrayList<>(rest);
        rest.clear();
        return popped;
    }

    private List<Node> popMark() {
        if (marks.isEmpty()) {
            throw damaged();
        }
        List<Node> popped = pop(stack.size() - floor());
        marks.pop();
        return popped;
    }

    private void append(List<Node> items) {
        if (top() instanceof Sequence sequence) {
            sequence.items().addAll(items);
        } else if (top() instanceof Made object) {
            object.openItems().items().addAll(items);
        } else {
            throw damaged();
        }
    }

    private void put(List<Node> pairs) {
        if (top() instanceof Mapping mapping) {
            put(pairs, mapping);
        } else if (top() instanceof Made object) {
            put(pairs, object.openEntries());
        } else {
            throw damaged();
        }
    }

    private Mapping put(List<Node> pairs, Mapping mapping) {
        if (pairs.size() % 2 != 0) {
            throw damaged();
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            mapping.keys().add(pairs.get(i));
            mapping.values().add(pairs.get(i + 1));
            if (pairs.get(i).text().filter(MODULE_PARTS::equals).isPresent()) {
                moduleStates.add(mapping);
            }
        }
        return mapping;
    }

    private Node recalled(long place) {
        Node node = memo.get(place);
        if (node == null) {
            throw damaged();
        }
        return node;
    }

    private Node persistent(int code) throws IOException {
        Persistent node = new Persistent(code == 'Q' ? pop() : new Leaf(new Value.Text(leaves.line())));
        persistent.add(node);
        return node;
    }

    private Name name(int code) throws IOException {
        if (code == 'c') {
            return names.mention(leaves.line(), leaves.line());
        }
        List<Node> both = pop(2);
        return names.mention(
                both.get(0).text().orElseThrow(this::damaged),
                both.get(1).text().orElseThrow(this::damaged));
    }

    private Node made(int code) throws IOException {
        return switch (code) {
            case 'R' -> {
                Node arguments = pop();
                yield called(pop(), arguments);
            }
            case 0x81 -> {
                Node arguments = pop();
                yield object(pop(), arguments);
            }
            case 0x92 -> {
                pop();
                Node arguments = pop();
                yield object(pop(), arguments);
            }
            case 'o' -> object(popMark());
            default -> {
                Name name = names.mention(leaves.line(), leaves.line());
                yield new Made(name, false, new Sequence(popMark()));
            }
        };
    }

    private Node called(Node what, Node with) {
        if (!(with instanceof Sequence arguments)) {
            throw damaged();
        }
        if (what instanceof Name name && name.name().equals(Names.RECONSTRUCTOR)) {
            // the class, that of which it is a kind, and what that one is made of
            return object(new ArrayList<>(
                    arguments.items().subList(0, Math.min(1, arguments.items().size()))));
        }
        if (what instanceof Name name && name.name().equals(Names.NEW_OBJECT)) {
            return object(arguments.items());
        }
        return new Made(what, true, arguments);
    }

    private Made object(Node what, Node with) {
        if (!(with instanceof Sequence arguments)) {
            throw damaged();
        }
        return new Made(what, false, arguments);
    }

    /** @param parts the class, and with what it is made */
    private Made object(List<Node> parts) {
        if (parts.isEmpty()) {
            throw damaged();
        }
        return new Made(parts.get(0), false, new Sequence(new ArrayList<>(parts.subList(1, parts.size()))));
    }

    private void build(Node state) {
        if (top() instanceof Made object) {
            object.setState(state);
            if (moduleStates.contains(state)) {
                object.what().named().ifPresent(names::addModule);
            }
        }
    }
}
