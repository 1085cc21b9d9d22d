package glimpse.cli;

import glimpse.words.InputException;
import glimpse.words.Words;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program's commands. Bad input is one sentence and exit code 2; a cancelled job exits with 130. */
@Command(
        name = "glimpse",
        description = "Watch a sequence-to-sequence model pay attention. Without a command, the window opens.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {TraceCommand.class, ExportCommand.class, TrainCommand.class})
public final class Main implements Runnable {

    private static final int BAD_INPUT = 2;
    private static final int CANCELLED = 130;

    private final Console console;

    private Main(Console console) {
        this.console = console;
    }

    /** Runs one command with the process's streams and gives its exit code. */
    @SuppressWarnings("SystemConsoleNull") // null on Java 17 to 21, a console that is no terminal from 22 on
    public static int run(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(new Console(out, err, Words.forLocale(Locale.getDefault()), System.console() != null), arguments);
    }

    /** Runs one command and gives its exit code. */
    public static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Main(console), new Factory(console))
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((fault, args) -> wrongUse(console, fault));
        line.setExecutionExceptionHandler((fault, command, parsed) -> failed(console, fault));
        return line.execute(arguments);
    }

    private static int wrongUse(Console console, ParameterException fault) {
        console.err().println(fault.getMessage());
        console.err()
                .println(console.words()
                        .get(
                                "cli.help-hint",
                                fault.getCommandLine().getCommandSpec().qualifiedName()));
        return BAD_INPUT;
    }

    private static int failed(Console console, Exception fault) throws Exception {
        if (fault instanceof InputException input) {
            console.err().println(input.sentence(console.words()));
            return BAD_INPUT;
        }
        if (fault instanceof CancellationException) {
            console.err().println(console.words().get("cli.cancelled"));
            return CANCELLED;
        }
        throw fault;
    }

    @Override
    public void run() {
        CommandLine.usage(this, console.out());
    }

    /** Commands are made with the console that they write to. */
    private record Factory(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Console.class).newInstance(console);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
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
