package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --help} of every command, in both languages. */
class HelpTest {

    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}|Usage|Commands");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** The names of a command, from the program's to its own. */
    static Stream<List<String>> commands() {
        return lines().map(line -> List.of(line.getCommandSpec().qualifiedName().split(" ")));
    }

    private static Stream<CommandLine> lines() {
        Console silent = new Console(System.out, System.err, Words.ENGLISH, false);
        CommandLine program = Main.line(silent, Optional.empty(), "--help");
        return withAllBelow(program);
    }

    private static Stream<CommandLine> withAllBelow(CommandLine line) {
        return Stream.concat(
                Stream.of(line), line.getSubcommands().values().stream().flatMap(HelpTest::withAllBelow));
    }

    private static String help(Words words, List<String> command) {
        Object[] arguments =
                Stream.concat(command.stream().skip(1), Stream.of("--help")).toArray();
        return Outcome.of(words, arguments).good();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(List<String> command) {
        assertThat(help(Words.ENGLISH, command))
                .startsWith("Usage: " + String.join(" ", command))
                .doesNotContainPattern(CHINESE)
                .doesNotContain("{", "null", "''");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noEnglishIsLeftInChineseHelp(List<String> command) {
        String heading = "用法：" + String.join(" ", command);
        String help = help(Words.CHINESE, command);
        assertThat(help).startsWith(heading);
        assertThat(help.substring(heading.length()))
                .doesNotContainPattern(ENGLISH)
                .doesNotContain("{", "null", "''");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionIsDescribedInBothLanguages(List<String> command) {
        CommandLine line = lines().filter(
                        one -> one.getCommandSpec().qualifiedName().equals(String.join(" ", command)))
                .findFirst()
                .orElseThrow();
        for (Words words : List.of(Words.ENGLISH, Words.CHINESE)) {
            line.getCommandSpec().resourceBundle(new HelpTexts(words));
            assertThat(line.getCommandSpec().usageMessage().description()).isNotEmpty();
            assertThat(line.getCommandSpec().args())
                    .allSatisfy(option -> assertThat(described(option)).isTrue());
        }
    }

    private static boolean described(ArgSpec option) {
        return option.description().length > 0 && !option.description()[0].isBlank();
    }

    /** What the library looks for. */
    private static String name(ArgSpec argument) {
        boolean keyed =
                argument.descriptionKey() != null && !argument.descriptionKey().isEmpty();
        return keyed || !(argument instanceof OptionSpec option)
                ? argument.descriptionKey()
                : option.longestName().replaceFirst("^-+", "");
    }

    @Test
    void noTextDescribesWhatNoCommandHas() {
        Set<String> unused = new HashSet<>(Words.ENGLISH.names("help"));
        unused.removeIf(name -> name.contains("usage.") || name.contains("mixinStandardHelpOptions"));
        lines().forEach(line -> {
            String command = line.getCommandSpec().qualifiedName(".");
            line.getCommandSpec().args().forEach(option -> {
                String name = name(option);
                boolean own = unused.remove(command + "." + name);
                if (!own) {
                    unused.removeIf(text -> text.equals(name) || text.matches(Pattern.quote(name) + "\\.\\d"));
                }
            });
        });
        assertThat(unused).isEmpty();
    }
}
