package glimpse.cli;

import glimpse.session.Desktop;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's commands. Bad input is one sentence and exit code 2; a cancelled job exits with 130. */
@Command(
        name = "glimpse",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private static final int BAD_INPUT = 2;
    private static final int CANCELLED = 130;
    private static final String USUAL = "window";

    /** In the order of the help. */
    private static final Map<String, Class<?>> COMMANDS = commands(
            WindowCommand.class,
            OpenCommand.class,
            TraceCommand.class,
            ExportCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            CurveCommand.class,
            ScanCommand.class,
            ConvertCommand.class,
            GenerateCommand.class,
            BenchCommand.class,
            InspectCommand.class,
            ImportCommand.class,
            LessonCommand.class,
            ScreenshotsCommand.class);

    private Main() {}

    /** Runs one command with the process's streams and gives its exit code. */
    @SuppressWarnings("SystemConsoleNull") // null on Java 17 to 21, a console that is no terminal from 22 on
    public static int run(Optional<Desktop> desktop, String... arguments) {
        PrintStream out = new PrintStream(
                new PipedOutput(new FileOutputStream(FileDescriptor.out)), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(
                new Console(out, err, Words.forLocale(Locale.getDefault()), System.console() != null),
                desktop,
                arguments);
    }

    /** Runs one command and gives its exit code. */
    public static int run(Console console, Optional<Desktop> desktop, String... arguments) {
        String[] words = arguments.length == 0 ? new String[] {USUAL} : arguments;
        // Before the library sees it, for which a --help behind the name of no command asks for the program's help.
        if (!words[0].startsWith("-") && !COMMANDS.containsKey(words[0])) {
            String none = console.words().get("cli.use-no-command", words[0]);
            console.err().println(console.words().get("cli.wrong-use", none, "glimpse"));
            return BAD_INPUT;
        }
        CommandLine line = line(console, desktop, words[0]);
        WrongUse wrongUse = new WrongUse(console.words(), List.of(words));
        line.setParameterExceptionHandler((fault, args) -> said(console, wrongUse.sentence(fault)));
        line.setExecutionStrategy(Main::execute);
        line.setExecutionExceptionHandler((fault, command, parsed) -> failed(console, fault));
        int code = executed(console, line, words);
        if (console.out().checkError()) {
            console.err().println(console.words().get("cli.not-written"));
            return code == 0 ? BAD_INPUT : code;
        }
        return code;
    }

    /** The commands that a first argument may mean. */
    static CommandLine line(Console console, Optional<Desktop> desktop, String first) {
        CommandLine line = new CommandLine(new Main(), new Factory(List.of(console, desktop)));
        wanted(first).forEach(line::addSubcommand);
        return line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setHelpFactory(HelpTexts.factory(console.words()))
                .setExpandAtFiles(false) // a sentence may begin with an @
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static Map<String, Class<?>> commands(Class<?>... classes) {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        for (Class<?> command : classes) {
            commands.put(command.getAnnotation(Command.class).name(), command);
        }
        return commands;
    }

    /** What is asked for alone: to describe them all to the library takes a tenth of a second. */
    private static Map<String, Class<?>> wanted(String first) {
        return COMMANDS.containsKey(first) ? Map.of(first, COMMANDS.get(first)) : COMMANDS;
    }

    /** A word that nothing belongs to is a fault beside {@code --help} too. */
    private static int execute(CommandLine.ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            if (!command.getUnmatchedArguments().isEmpty()) {
                throw new UnmatchedArgumentException(command, command.getUnmatchedArguments());
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int executed(Console console, CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            return said(console, console.words().get("cli.memory"));
        }
    }

    private static int said(Console console, String fault) {
        console.err().println(fault);
        return BAD_INPUT;
    }

    private static int failed(Console console, Exception fault) throws Exception {
        if (fault instanceof InputException input) {
            return said(console, input.sentence(console.words()));
        }
        if (fault instanceof CancellationException) {
            console.err().println(console.words().get("cli.cancelled"));
            return CANCELLED;
        }
        throw fault;
    }

    /** Commands are made with what their only constructor asks for: the console, the window, or both. */
    private record Factory(List<Object> parts) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (!type.getPackageName().equals(Main.class.getPackageName())) {
                return CommandLine.defaultFactory().create(type);
            }
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                    .map(wanted -> parts.stream()
                            .filter(wanted::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .toArray();
            return type.cast(constructor.newInstance(arguments));
        }
    }

    /** The version that the jar's manifest names. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() throws MissingResourceException {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"glimpse " + (version == null ? "(from classes)" : version)};
        }
    }
}
