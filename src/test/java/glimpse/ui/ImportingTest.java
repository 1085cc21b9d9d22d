package glimpse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.modelfile.NumberArray;
import glimpse.modelfile.SafeTensors;
import glimpse.modelfile.container.Containers;
import glimpse.modelfile.container.NumberType;
import glimpse.modelfile.container.Value;
import glimpse.session.model.ModelLibrary;
import glimpse.ui.workbench.FileChoice;
import glimpse.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A person drops checkpoints of other programs on the window. */
@ExtendWith(ApplicationExtension.class)
class ImportingTest {

    private static final Path LAYOUTS = Path.of("src/test/resources/layouts");
    private static final Path BENTREVETT = LAYOUTS.resolve("bentrevett");
    private static final Path CHECKPOINT = BENTREVETT.resolve("tut3-model.pt");
    private static final Path EVIL = Path.of("src/test/resources/containers/pt_evil.zip.pt");

    @TempDir
    private Path folder;

    private Optional<Path> chosen = Optional.empty();
    private Assembly assembly;
    private Person person;
    private FxRobot robot;

    @Start
    void open(Stage stage) {
        assembly = new Assembly(
                new ModelLibrary(Optional.empty()), Words.ENGLISH, new Chosen(), FakeFiles.FORGETFUL, shelf());
        stage.setScene(Dressing.scene(assembly.open(), assembly.appearance(), 1440, 900));
        stage.show();
    }

    private Path shelf() {
        return folder.resolve("shelf");
    }

    /** Somebody who opens what the test chose. */
    private final class Chosen implements FileChoice {
        @Override
        public Optional<Path> save(String suggestedName) {
            return Optional.empty();
        }

        @Override
        public List<Path> openFiles() {
            return chosen.stream().toList();
        }

        @Override
        public Optional<Path> openFile() {
            return chosen;
        }

        @Override
        public Optional<Path> openFolder() {
            return chosen;
        }
    }

    @BeforeEach
    void sitDown(FxRobot hands) {
        robot = hands;
        person = new Person(hands, assembly);
    }

    @AfterEach
    void close() {
        assembly.close();
    }

    private void drop(Path... files) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> assembly.workbench().open(Arrays.asList(files)));
        person.waitUntil(() -> robot.lookup("#imports").tryQuery().isPresent() && person.sees("#imports"));
        settle();
    }

    private void settle() {
        person.waitUntil(() -> !person.sees("#importProgress"));
    }

    private String verdict() {
        return person.label("#importVerdict");
    }

    private boolean isShown(String section) {
        return robot.lookup(section).tryQuery().isPresent();
    }

    private boolean isPossible(String button) {
        return !robot.lookup(button).query().isDisabled();
    }

    /** The arrays of the checkpoint with something done to them. */
    private Path changed(Path checkpoint, Consumer<Map<String, NumberArray>> change) throws IOException {
        Map<String, NumberArray> arrays = new LinkedHashMap<>();
        collect(Containers.read(checkpoint), arrays);
        change.accept(arrays);
        Path file = folder.resolve("changed.safetensors");
        try (OutputStream out = Files.newOutputStream(file)) {
            SafeTensors.write(out, arrays, NumberType.F32);
        }
        return file;
    }

    private static void collect(Value value, Map<String, NumberArray> arrays) {
        if (value instanceof Value.Entries entries) {
            entries.entries().forEach((name, child) -> {
                if (child instanceof Value.Array array) {
                    arrays.put(name, new NumberArray(array.shape(), array.doubles()));
                } else {
                    collect(child, arrays);
                }
            });
        }
    }

    private static NumberArray ones(int rows, int columns) {
        double[] values = new double[rows * columns];
        Arrays.fill(values, 1);
        return new NumberArray(List.of(rows, columns), values);
    }

    private Path fittingTwoLayouts() throws IOException {
        return changed(CHECKPOINT, arrays -> {
            for (String name : List.of("Wa", "Ua", "Va")) {
                arrays.put("decoder.attention." + name + ".weight", ones(2, 2));
            }
            arrays.put("encoder.gru.weight_ih_l0", ones(2, 2));
            arrays.put("decoder.gru.weight_ih_l0", ones(2, 2));
            arrays.put("decoder.out.weight", ones(2, 2));
        });
    }

    @Test
    void thePageIsMadeOnlyWhenThereIsACheckpoint() {
        assertThat(isShown("#imports")).isFalse();
        drop(CHECKPOINT);
        assertThat(isShown("#imports")).isTrue();
    }

    @Test
    void filesThatAreDroppedTogetherBecomeOneModel() {
        drop(BENTREVETT.resolve("target.txt"), CHECKPOINT, BENTREVETT.resolve("source.txt"));
        assertThat(verdict()).contains("bentrevett");
        assertThat(person.label("#sourceWords")).isEqualTo("source.txt");
        assertThat(person.label("#targetWords")).isEqualTo("target.txt");
        assertThat(isShown("#import-assumptions")).isTrue();
        assertThat(shelf()).doesNotExist();
        person.click("#importOpen");
        person.waitUntil(() -> !person.sees("#imports"));
        person.waitUntil(() -> assembly.workbench().draft().entryProperty().get() != null);
        assertThat(assembly.workbench().draft().entryProperty().get().folder())
                .isEqualTo(shelf().resolve("tut3-model"));
        assertThat(shelf().resolve("tut3-model/import.json")).exists();
    }

    @Test
    void anEncoderAndADecoderAreOneModel() {
        Path tutorial = LAYOUTS.resolve("tutorial");
        drop(tutorial.resolve("encoder.pt"), tutorial.resolve("decoder.pt"));
        assertThat(verdict()).contains("pytorch-tutorial");
    }

    @Test
    void withoutWordsTheNumbersAreShownUntilWordsAreLoaded() {
        drop(CHECKPOINT);
        assertThat(person.label("#sourceWords")).contains("not known", "11");
        chosen = Optional.of(BENTREVETT.resolve("source.txt"));
        person.click("#sourceLoad");
        settle();
        person.waitUntil(() -> person.label("#sourceWords").equals("source.txt"));
        assertThat(person.label("#targetWords")).contains("not known", "9");
    }

    @Test
    void wordsOfAnotherLengthAreRefusedUntilTheTwoAreSwapped() {
        drop(CHECKPOINT, copied("a.txt", "target.txt"), copied("b.txt", "source.txt"));
        assertThat(verdict()).contains("a.txt' has 9 words, but the weights are made for 11");
        assertThat(isPossible("#importOpen")).isFalse();
        person.click("#swapWords");
        settle();
        person.waitUntil(() -> verdict().contains("bentrevett"));
        assertThat(person.label("#sourceWords")).isEqualTo("b.txt");
    }

    @Test
    void aFileThatHoldsNoWordsCanBeLeftOut() throws IOException {
        drop(CHECKPOINT, Files.writeString(folder.resolve("notes.json"), "{\"a\": \"b\"}"));
        assertThat(verdict()).contains("notes.json' is no vocabulary");
        person.click("#sourceForget");
        settle();
        person.waitUntil(() -> verdict().contains("bentrevett"));
        assertThat(person.label("#sourceWords")).contains("not known");
    }

    private Path copied(String name, String from) {
        try {
            return Files.copy(BENTREVETT.resolve(from), folder.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whereTwoLayoutsFitItAsks() throws IOException {
        drop(fittingTwoLayouts());
        assertThat(isPossible("#importOpen")).isFalse();
        assertThat(verdict()).contains("More than one layout fits");
        person.click("#answer-bentrevett");
        settle();
        person.waitUntil(() -> verdict().contains("(bentrevett)"));
        assertThat(isPossible("#importOpen")).isTrue();
        assertThat(isShown("#import-left-over")).isTrue();
    }

    @Test
    void whatTheArraysDoNotTellIsAskedAndCanBeTypedToo() throws IOException {
        drop(changed(LAYOUTS.resolve("joeynmt_luong_2/best.ckpt"), arrays -> {
            arrays.remove("decoder.bridge_layer.weight");
            arrays.remove("decoder.bridge_layer.bias");
            arrays.keySet().removeIf(name -> !name.contains("."));
        }));
        person.click("#answer-zero");
        settle();
        person.waitUntil(() -> verdict().contains("joeynmt"));
        assertThat(person.field("#importSettings")).isEqualTo("start=zero");
        person.click("#importSettings");
        person.press(KeyCode.END);
        robot.write(" colour=red", 0);
        person.press(KeyCode.ENTER);
        person.waitUntil(() -> verdict().contains("colour means nothing"));
    }

    @Test
    void aFileThatCannotBeReadIsOneSentence() {
        drop(EVIL);
        assertThat(verdict()).contains("pt_evil.zip.pt");
        assertThat(person.sees("#importDecisions")).isFalse();
        assertThat(isPossible("#importOpen")).isFalse();
        assertThat(isPossible("#importSave")).isFalse();
        person.press(KeyCode.ESCAPE);
        assertThat(person.sees("#imports")).isFalse();
        assertThat(shelf()).doesNotExist();
    }

    @Test
    void aMissingArrayIsNamed() throws IOException {
        drop(changed(CHECKPOINT, arrays -> arrays.remove("decoder.rnn.weight_hh_l0")));
        assertThat(verdict()).contains("lacks the array decoder.rnn.weight_hh_l0");
        assertThat(person.sees("#importDecisions")).isFalse();
    }

    @Test
    void theModelIsSavedInTheFolderThatIsChosen() {
        drop(CHECKPOINT);
        chosen = Optional.of(folder);
        person.click("#importSave");
        person.waitUntil(() -> verdict().startsWith("Saved"));
        assertThat(folder.resolve("tut3-model/import.json")).exists();
        person.click("#importOpen");
        person.waitUntil(() -> !person.sees("#imports"));
        assertThat(shelf()).doesNotExist();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherTokenizerIsChosenAndThePageSpeaksChinese() {
        drop(CHECKPOINT);
        ComboBox<Object> tokenizer = robot.lookup("#sourceTokenizer").queryAs(ComboBox.class);
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> tokenizer.setValue(tokenizer.getItems().get(2)));
        settle();
        WaitForAsyncUtils.waitForAsyncFx(10_000, assembly.appearance()::switchLanguage);
        assertThat(verdict()).startsWith("识别为");
        ComboBox<Object> again = robot.lookup("#sourceTokenizer").queryAs(ComboBox.class);
        assertThat(again.getValue()).hasToString("LETTERS");
    }

    @Test
    void aMarianModelIsACheckpointAlthoughItEndsInNpz() {
        drop(LAYOUTS.resolve("marian/model.npz"));
        assertThat(verdict()).contains("nematus");
    }

    @Test
    void attentionInAnNpzIsOpenedAsBefore() {
        Path heads = Path.of("src/test/resources/attention/heads.npz");
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> assembly.workbench().open(List.of(heads)));
        person.waitUntil(() -> assembly.playhead().showing().isPresent());
        assertThat(isShown("#imports")).isFalse();
    }
}
