package glimpse.modelfile.container;

import glimpse.modelfile.container.Node.Leaf;
import glimpse.modelfile.container.Node.Made;
import glimpse.modelfile.container.Node.Mapping;
import glimpse.modelfile.container.Node.Name;
import glimpse.modelfile.container.Node.Persistent;
import glimpse.modelfile.container.Node.Raw;
import glimpse.modelfile.container.Node.Sequence;
import glimpse.words.InputException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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

    /** Bytes beyond this stay in the file. */
    private static final int SHORT = 1 << 12;

    /** More digits than that of a whole number would take their time. */
    private static final int DIGITS = 1000;

    /** Python 2 and old protocols call these two to make an object. */
    static final String RECONSTRUCTOR = "copyreg._reconstructor";

    static final String NEW_OBJECT = "copyreg.__newobj__";

    /** The attribute by which a class that nobody knows shows itself to be a module of PyTorch. */
    private static final String MODULE_PARTS = "_modules";

    private static final long FEWEST_NODES = 1_000_000;

    private static final Leaf NONE = new Leaf(new Value.Nothing());

    private final ByteCursor in;
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
        this.names = new Names(in.bytes().file());
        this.most = FEWEST_NODES + in.bytes().size() / 16;
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
            case '(' -> marks.push(stack.size());
            case '0' -> pop();
            case '1' -> popMark();
            case '2' -> push(top());
            case 'N', 'I', 'J', 'K', 'M', 'L', 'F', 'G', 0x88, 0x89, 0x8a, 0x8b -> push(number(code));
            case 'S', 'T', 'U', 'V', 'X', 0x8c, 0x8d, 'B', 'C', 0x8e, 0x96 -> push(text(code));
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
            case 'g', 'h', 'j' -> push(recalled(place(code)));
            case 'p', 'q', 'r' -> memo.put(place(code), top());
            case 0x94 -> memo.put((long) memo.size(), top());
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
        return new InputException("container.damaged", in.bytes().file(), in.place());
    }

    private void push(Node node) {
        if (++made > most) {
            throw new InputException("container.too-much", in.bytes().file());
        }
        stack.add(node);
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

    private Node number(int code) throws IOException {
        return switch (code) {
            case 'N' -> NONE;
            case 0x88, 0x89 -> new Leaf(new Value.Flag(code == 0x88));
            case 'J' -> whole(in.nextInt());
            case 'K' -> whole(in.next());
            case 'M' -> whole(in.nextShort());
            case 'I', 'L' -> decimal(line());
            case 0x8a -> whole(in.next(in.next()));
            case 0x8b -> whole(in.next(in.nextUnsigned()));
            case 'G' -> new Leaf(new Value.Real(Double.longBitsToDouble(Long.reverseBytes(in.nextLong()))));
            default -> real(line());
        };
    }

    private static Leaf whole(long number) {
        return new Leaf(new Value.Whole(number));
    }

    /** Two's complement, the least byte first. */
    private static Leaf whole(byte[] bytes) {
        byte[] greatestFirst = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            greatestFirst[bytes.length - 1 - i] = bytes[i];
        }
        return whole(bytes.length == 0 ? BigInteger.ZERO : new BigInteger(greatestFirst));
    }

    private static Leaf whole(BigInteger number) {
        return number.bitLength() < 64
                ? whole(number.longValueExact())
                : new Leaf(new Value.Real(number.doubleValue()));
    }

    private Leaf decimal(String digits) {
        if (digits.equals("00") || digits.equals("01")) {
            return new Leaf(new Value.Flag(digits.equals("01")));
        }
        if (digits.length() > DIGITS) {
            throw damaged();
        }
        try {
            return whole(new BigInteger(digits.endsWith("L") ? digits.substring(0, digits.length() - 1) : digits));
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    private Leaf real(String digits) {
        if (digits.length() > DIGITS) {
            throw damaged();
        }
        try {
            String javas = digits.replace("inf", "Infinity").replace("nan", "NaN");
            return new Leaf(new Value.Real(Double.parseDouble(javas)));
        } catch (NumberFormatException e) {
            throw damaged();
        }
    }

    private String line() throws IOException {
        return new String(in.line(), StandardCharsets.ISO_8859_1);
    }

    private Node text(int code) throws IOException {
        return switch (code) {
            case 'X' -> utf8(in.nextUnsigned());
            case 0x8c -> utf8(in.next());
            case 0x8d -> utf8(in.nextLong());
            case 'V' -> new Leaf(new Value.Text(Escapes.ofUnicode(line())));
            case 'S' -> raw(Escapes.ofBytes(line()));
            case 'U', 'C' -> raw(in.next());
            case 'T', 'B' -> raw(in.nextUnsigned());
            default -> raw(in.nextLong());
        };
    }

    private Leaf utf8(long length) throws IOException {
        return new Leaf(new Value.Text(new String(in.next(length), StandardCharsets.UTF_8)));
    }

    private Node raw(long length) throws IOException {
        return length > SHORT ? new Raw(in.pass(length)) : raw(in.next(length));
    }

    /** Python 2 made no difference between bytes and texts; those of ASCII may be either. */
    private Node raw(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return ascii ? new Leaf(new Value.Text(text)) : new Raw(new Bytes.Held(in.bytes().file(), bytes));
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

    private long place(int code) throws IOException {
        return switch (code) {
            case 'h', 'q' -> in.next();
            case 'j', 'r' -> in.nextUnsigned();
            default -> decimal(line()).value() instanceof Value.Whole whole ? whole.number() : -1;
        };
    }

    private Node recalled(long place) {
        Node node = memo.get(place);
        if (node == null) {
            throw damaged();
        }
        return node;
    }

    private Node persistent(int code) throws IOException {
        Persistent node = new Persistent(code == 'Q' ? pop() : new Leaf(new Value.Text(line())));
        persistent.add(node);
        return node;
    }

    private Name name(int code) throws IOException {
        if (code == 'c') {
            return names.mention(line(), line());
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
                Name name = names.mention(line(), line());
                yield new Made(name, false, new Sequence(popMark()));
            }
        };
    }

    private Node called(Node what, Node with) {
        if (!(with instanceof Sequence arguments)) {
            throw damaged();
        }
        if (what instanceof Name name && name.name().equals(RECONSTRUCTOR)) {
            // the class, that of which it is a kind, and what that one is made of
            return object(new ArrayList<>(
                    arguments.items().subList(0, Math.min(1, arguments.items().size()))));
        }
        if (what instanceof Name name && name.name().equals(NEW_OBJECT)) {
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
