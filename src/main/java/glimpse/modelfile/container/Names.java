package glimpse.modelfile.container;

import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that a pickle mentions, and which of them may stand there. Known are those of which data can be made, and
 * bystanders, of which nothing is needed; a class that nobody knows may be a module of PyTorch, which has parameters and parts.
 */
final class Names {

    /** Old protocols call these two to make an object. */
    static final String RECONSTRUCTOR = "copyreg._reconstructor";

    static final String NEW_OBJECT = "copyreg.__newobj__";

    /** What modules were called in Python 2, or are since NumPy 2. */
    private static final Map<String, String> MOVED = Map.of(
            "__builtin__", "builtins",
            "copy_reg", "copyreg",
            "numpy._core.multiarray", "numpy.core.multiarray",
            "numpy._core.numeric", "numpy.core.numeric");

    private static final Set<String> BYSTANDERS = Set.of(
            NEW_OBJECT,
            RECONSTRUCTOR,
            "argparse.Namespace",
            "builtins.bool",
            "builtins.complex",
            "builtins.float",
            "builtins.int",
            "builtins.long",
            "builtins.object",
            "builtins.range",
            "builtins.slice",
            "builtins.str",
            "builtins.unicode",
            "datetime.date",
            "datetime.datetime",
            "datetime.timedelta",
            "functools.partial",
            "numpy.dtype",
            "numpy.ndarray",
            "pathlib.Path",
            "pathlib.PosixPath",
            "pathlib.PurePosixPath",
            "pathlib.WindowsPath",
            "torch.Tensor",
            "torch._tensor.Tensor",
            "torch.device",
            "torch.torch_version.TorchVersion",
            "types.SimpleNamespace",
            "uuid.UUID");

    /** Classes and functions below these names are bystanders too. */
    private static final Pattern FAMILIES = Pattern.compile("(torch\\.nn|torch\\.optim|torch\\.backends\\.cudnn\\.rnn|"
            + "torchtext|onmt|joeynmt|fairseq|omegaconf|pytorch_lightning|lightning|typing)\\..+"
            // the vocabularies of PyTorch's two tutorials
            + "|(.+\\.)?(Lang|Voc)");

    private static final Pattern CLASS = Pattern.compile("(.+\\.)?_?[A-Z]\\w*");

    private static final int LONGEST = 100;

    private final Path file;
    private final Set<String> mentioned = new LinkedHashSet<>();
    private final Set<String> modules = new LinkedHashSet<>();

    Names(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** The name by which something is known today. */
    Node.Name mention(String module, String name) {
        String whole = MOVED.getOrDefault(module, module) + "." + name;
        mentioned.add(whole);
        return new Node.Name(whole);
    }

    /** Something of this name has parameters and parts. */
    void addModule(String name) {
        modules.add(name);
    }

    /**
     * Looks at all that was mentioned, whether or not it is still there.
     *
     * @throws InputException with the first name that is not known
     */
    void check() {
        mentioned.stream().filter(name -> !isKnown(name)).findFirst().ifPresent(this::refuse);
    }

    private boolean isKnown(String name) {
        return Makers.ALL.containsKey(name)
                || TorchTypes.of(name).isPresent()
                || isBystander(name)
                || modules.contains(name);
    }

    private static boolean isBystander(String name) {
        return BYSTANDERS.contains(name) || FAMILIES.matcher(name).matches();
    }

    /** Refuses what would be a call of some function; classes that are called make something, and do no more. */
    void checkCall(String name) {
        if (!BYSTANDERS.contains(name) && !(isKnown(name) && CLASS.matcher(name).matches())) {
            refuse(name);
        }
    }

    private void refuse(String name) {
        throw new InputException("container.refused", file, shown(name));
    }

    /** As much of a name as a sentence can carry. */
    static String shown(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }
}
