package glimpse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import glimpse.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked wrongly of {@code trace} and {@code export} is one sentence, and nothing is left behind. */
class BadUseTest {

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void write() {
        model = folder.resolve("tiny");
        TinyModel.write(model);
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(model);
        }
    }

    private String trace(String... options) {
        return run("trace", folder.resolve("trace.json"), options);
    }

    private String export(String... options) {
        return run("export", folder.resolve("picture.png"), options);
    }

    private String run(String command, Path output, String... options) {
        List<Object> arguments = new ArrayList<>(List.of(command, model));
        if (!List.of(options).contains("--source")) {
            arguments.addAll(List.of("--source", "the cat sees the dog."));
        }
        if (!List.of(options).contains("--output")) {
            arguments.addAll(List.of("--output", output));
        }
        arguments.addAll(List.of(options));
        return Outcome.of(arguments.toArray()).sentence();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--beam 0 | beam is 0; it must lie between 1 and 50",
                "--beam 51 | beam is 51; it must lie between 1 and 50",
                "--sample --temperature 0 | temperature is 0.0; it must be a number above 0",
                "--sample --temperature -1 | temperature is -1.0",
                "--sample --temperature NaN | temperature is NaN",
                "--sample --top-k -1 | topK is -1.0; it must be at least 0",
                "--sample --top-p 0 | topP is 0.0; it must be above 0 and at most 1",
                "--sample --top-p 1.5 | topP is 1.5",
                "--beam 2 --length-penalty -1 | lengthPenalty is -1.0",
                "--beam 2 --length-penalty Infinity | lengthPenalty is Infinity",
                "--beam 2 --coverage-penalty NaN | coveragePenalty is NaN",
                "--minimum-length 5 --maximum-length 5 | minimumLength is 5; it must be below maximumLength",
                "--beam 2 --sample | Only one of --beam, --sample and --forced",
                "--forced 龙 | The model cannot write '龙'",
                "--prefix 龙 --beam 2 | The model cannot write '龙'",
                "--source ' ' | There is nothing to read: type a sentence.",
                "--beam two | --beam is 'two'; it takes a whole number",
                "--beem 2 | '--beem'",
                "--beam 2 --forced 猫 | Only one of --beam, --sample and --forced",
                "--forced 猫 --prefix 猫 | --forced and --prefix cannot be used together.",
                "--length-penalty 0.6 | --length-penalty works only together with --beam.",
                "--coverage-penalty 0.2 --sample | --coverage-penalty works only together with --beam.",
                "--length-penalty 0.6 --forced 猫 | --length-penalty works only together with --beam.",
                "--forced 猫 --maximum-length 5 | --forced and --maximum-length cannot be used together.",
                "--forced 猫 --minimum-length 5 | --forced and --minimum-length cannot be used together.",
                "--top-k 3 | --top-k works only together with --sample.",
                "--seed 3 --forced 猫 | --seed works only together with --sample.",
                "--what-if words:1=猫 | 'words:1=猫' is no change; one looks like word:5=WORD, weights:5=uniform",
                "--what-if drop:x | 'drop:x' is no change; one looks like",
                "--what-if weights:1=flat | 'weights:1=flat' is no change; one looks like",
                "--what-if weights:1=0.5,,0.5 | 'weights:1=0.5,,0.5' is no change; one looks like",
                "--what-if weights:1=1,1 | The row has 2 weights, but the sentence has 7 words",
                "--what-if weights:1=0,0,0 | The weights sum to 0.0: at least one must be above 0",
                "--what-if weights:1=-1,1,1 | The weight -1.0 cannot be used",
                "--what-if weights:1=one-hot:8 | The change weights:1=one-hot:8: the position is 8; it must lie between 1 and 7",
                "--what-if drop:8 | The change drop:8: the position is 8; it must lie between 1 and 7",
                "--what-if replace:0=dog | The change replace:0=dog: the position is 0; it must lie between 1 and 7",
                "--what-if word:1=龙 | The model cannot write '龙'",
                "--what-if word:#999=猫 | The change word:#999=猫: the node is 999; it must lie between 0 and",
                "--maximum-length 3 --what-if word:4=猫 | The change word:4=猫: the step is 4; it must lie between 1 and 3",
            })
    void whatCannotBeDecodedIsSaid(String options, String sentence) {
        String[] words = options.replace("' '", "\u00a0").split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].replace('\u00a0', ' ');
        }
        assertThat(trace(words)).contains(sentence);
        assertThat(export(words)).contains(sentence);
    }

    @Test
    void aFullDiskIsSaid() {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        assertThat(trace("--output", full.toString()))
                .isEqualTo(
                        "'/dev/full' cannot be written: choose a folder that you may write to, with room on its disk.");
    }

    @Test
    void anUnknownOptionSaysWhereHelpIs() {
        assertThat(trace("--beem", "2")).contains("see 'glimpse trace --help'.");
    }

    @Test
    void anUnknownCommandIsSaid() {
        String sentence = "There is no command 'trase'; see 'glimpse --help'.";
        assertThat(Outcome.of("trase").sentence()).isEqualTo(sentence);
        assertThat(Outcome.of("trase", "--help").sentence()).isEqualTo(sentence);
        assertThat(Outcome.of("trase", "--version").sentence()).isEqualTo(sentence);
    }

    @Test
    void aMissingOptionIsSaid() {
        assertThat(Outcome.of("trace", model).sentence()).contains("--source");
        assertThat(Outcome.of("export", model, "--source", "x").sentence()).contains("--output");
    }

    @Test
    void aStepThatTheOutputDoesNotHaveIsSaid() {
        assertThat(export("--maximum-length", "3", "--step", "0")).contains("--step is 0; it must lie between 1 and 3");
        assertThat(export("--maximum-length", "3", "--step", "4")).contains("--step is 4; it must lie between 1 and 3");
    }

    @Test
    void anUnknownFigureSaysWhichThereAre() {
        assertThat(export("--figure", "pie"))
                .contains("--figure is \"pie\"")
                .contains("step, alignment, strip, beams, numbers, states, context, encoder, metrics, ablation");
        assertThat(export("--figure", "curve")).contains("glimpse curve");
        assertThat(export("--format", "png,eps"))
                .contains("--format is \"eps\"")
                .contains("png, svg, pdf, gif");
        assertThat(export("--preset", "wall")).contains("--preset is \"wall\"").contains("paper, slide, poster");
        assertThat(export("--show", "pie")).contains("--show is \"pie\"").contains("scores, gradient, leave-one-out");
        assertThat(export("--map", "jet")).contains("--map is \"jet\"").contains("teal, viridis");
        assertThat(export("--theme", "pink")).containsIgnoringCase("[light, dark]");
    }

    @Test
    void aPictureThatIsTooLargeIsSaid() {
        assertThat(export("--scale", "0")).contains("--scale is 0.0; it must lie between 0 and 16");
        assertThat(export("--scale", "17")).contains("--scale is 17.0");
        assertThat(export("--width", "100000")).contains("--width is 100000; it must lie between 50 and 20000");
        assertThat(export("--height", "-5")).contains("--height is \"-5\"").contains("85mm");
        assertThat(export("--text-size", "9")).contains("--text-size is 9; it must lie between 0.25 and 8");
        assertThat(export("--width", "20000", "--height", "20000", "--scale", "16"))
                .contains("The picture would have 320000 by 320000 pixels");
    }

    @Test
    void tokensAndWordsOutsideTheSentenceAreSaid() {
        assertThat(export("--source-tokens", "2-99"))
                .contains("--source-tokens is \"2-99\"")
                .contains("there are");
        assertThat(export("--target-tokens", "-")).contains("3-10, 3- or -10");
        assertThat(export("--figure", "numbers", "--position", "0")).contains("--position is 0; it must lie between 1");
        assertThat(export("--position", "1")).contains("--position works only together with --figure numbers");
    }

    @Test
    void anOptionOfAFormatThatIsNotWrittenIsSaid() {
        assertThat(export("--outlines")).contains("--outlines works only together with --format svg");
        assertThat(export("--pause", "90")).contains("--pause works only together with --format gif");
        assertThat(export("--format", "gif", "--transparent")).contains("--transparent works only together with");
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaid() {
        String nowhere = folder.resolve("none/out").toString();
        assertThat(trace("--output", nowhere)).contains("there is no folder '" + folder.resolve("none") + "'");
        assertThat(export("--output", nowhere)).contains("ends like nothing").contains("png, svg, pdf, gif");
        assertThat(export("--output", nowhere + ".pdf")).contains("there is no folder");
        assertThat(trace("--output", model.toString())).contains("is a folder: give the name of a file");
        assertThat(export("--output", model.resolve("model.json/x.svg").toString()))
                .contains("there is no folder");
    }

    @Test
    void aModelToInspectHasToBeThere() {
        assertThat(Outcome.of("inspect", folder.resolve("none")).sentence()).contains("There is no model in");
    }

    @Test
    void withoutAWindowThePicturesOfItCannotBeSaved() {
        assertThat(Outcome.of("screenshots", model).sentence()).contains("JavaFX is not on the class path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trace m | --source must be given; see 'glimpse trace --help'. | 缺少 --source；请看“glimpse trace --help”。",
                "trace | --source, MODEL must be given; | 缺少 --source, MODEL；",
                "trace m --source | --source needs a value, TEXT; | --source 后面缺少值 TEXT；",
                "trace m --source --sample | --source needs a value, TEXT; | --source 后面缺少值 TEXT；",
                "trace m --source a --beem 2 | There is no option '--beem'; | 没有选项“--beem”；",
                "trace m n --source a | 'n' is an argument too many; | 多出参数“n”；",
                "trace m --source a --source b | --source may be given only once; | --source 只能给出一次；",
                "trace m --source a --beam x | --beam is 'x'; it takes a whole number, 2147483647 at most; | --beam 的值为“x”；",
                "trace m --source a --beam 9999999999 | --beam is '9999999999'; it takes a whole | --beam 的值为“9999999999”；",
                "trace m --source a --seed 1.5 | --seed is '1.5'; it takes a whole number | --seed 的值为“1.5”；它应是整数",
                "trace m --source a --temperature x | --temperature is 'x'; it takes a number such as 0.5; |"
                        + " --temperature 的值为“x”；它应是数，例如 0.5；",
                "trace m --source a --sample=3 | --sample takes no value, but has '3'; | --sample 不带值，却给了“3”；",
                "trace m --source a --explain x | --explain is 'x'; it takes one of [saliency, ablation, metrics]; |"
                        + " --explain 的值为“x”；它应是 [saliency, ablation, metrics] 之一；",
                "generate x | KIND is 'x'; it takes one of [dates, reverse, headlines, dialogue]; | KIND 的值为“x”；",
                "nonsense | There is no command 'nonsense'; see 'glimpse --help'. | 没有命令“nonsense”；",
                "nonsense --help | There is no command 'nonsense'; see 'glimpse --help'. | 没有命令“nonsense”；",
                "bench nonsense --help | There is no command 'nonsense'; see 'glimpse bench --help'. | 没有命令“nonsense”；",
                "bench | A command must be given; see 'glimpse bench --help'. | 缺少命令；请看“glimpse bench --help”。",
            })
    void whatIsNoCommandIsSaidInBothLanguages(String arguments, String english, String chinese) {
        Object[] words = arguments.split(" ");
        assertThat(Outcome.of(words).sentence()).startsWith(english);
        assertThat(Outcome.of(Words.CHINESE, words).sentence())
                .startsWith(chinese)
                .doesNotContainPattern("[a-z]{2,} [a-z]{2,} [a-z]{2,}");
    }

    @Test
    void aSentenceMayBeginWithAnAt() {
        Path file = Path.of("pom.xml");
        assertThat(trace("--source", "@" + file, "--beam", "0")).contains("beam is 0");
    }

    @Test
    void whereAnEditIsPlacedIsSaidInChineseToo() {
        assertThat(Outcome.of(Words.CHINESE, "trace", model, "--source", "the cat", "--what-if", "drop:8")
                        .sentence())
                .startsWith("改动 drop:8：位置为 8；应在 1 与 ");
    }
}
