package glimpse.modelfile.layout;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.modelfile.container.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PickledWordsTest {

    private static final List<String> WORDS = List.of("<unk>", "<blank>", "chat");

    private static Value texts() {
        return new Value.Items(
                WORDS.stream().map(w -> (Value) new Value.Text(w)).toList());
    }

    private static Value object(String name, Map<String, Value> state) {
        return new Value.Inert(name, new Value.Entries(state));
    }

    private static Value pair(String name, Value value) {
        return new Value.Items(List.of(new Value.Text(name), value));
    }

    private static Optional<List<String>> source(Value vocabularies) {
        return PickledWords.under(Optional.of(vocabularies), "src");
    }

    @Test
    void aPlainListIsAVocabulary() {
        assertThat(source(new Value.Entries(Map.of("src", texts())))).contains(WORDS);
    }

    @Test
    void aFieldOfAFieldHasItsWordsInside() {
        Value vocabulary = object("torchtext.vocab.Vocab", Map.of("itos", texts()));
        Value field = object("torchtext.data.field.Field", Map.of("vocab", vocabulary));
        Value fields = object(
                "onmt.inputters.text_dataset.TextMultiField",
                Map.of("fields", new Value.Items(List.of(pair("src", field)))));
        assertThat(source(new Value.Entries(Map.of("src", fields)))).contains(WORDS);
    }

    @Test
    void pairsOfASideAndItsVocabularyAreOneToo() {
        Value vocabulary = object("torchtext.vocab.Vocab", Map.of("itos", texts()));
        assertThat(source(new Value.Items(List.of(pair("tgt", new Value.Nothing()), pair("src", vocabulary)))))
                .contains(WORDS);
    }

    @Test
    void wordsByTheirNumbersStandInTheirOrder() {
        Map<String, Value> entries = Map.of("10", new Value.Text("k"), "2", new Value.Text("c"));
        assertThat(PickledWords.numbered(Optional.of(new Value.Entries(entries))))
                .contains(List.of("c", "k"));
    }

    @Test
    void whatHoldsNoWordsIsNone() {
        assertThat(Stream.of(new Value.Nothing(), new Value.Entries(Map.of()), new Value.Items(List.of()))
                        .flatMap(value -> source(value).stream()))
                .isEmpty();
    }
}
