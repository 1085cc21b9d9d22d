package glimpse.cli;

import glimpse.session.training.CorpusPlace;
import glimpse.train.Columns;
import glimpse.train.Corpus;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Reads a corpus as a person says it is to be read, and says which of its pairs could not be used. */
final class CorpusReading {

    @Option(names = "--columns", paramLabel = "S,T")
    private Optional<String> columns = Optional.empty();

    /** Whether a person chose columns. */
    boolean isChosen() {
        return columns.isPresent();
    }

    /** Where the corpus lies, and its columns. */
    CorpusPlace place(Path corpus) {
        return CorpusPlace.of(corpus, wanted());
    }

    private Columns wanted() {
        return columns.map(Columns::parse).orElse(Columns.FIRST_TWO);
    }

    Corpus of(Path corpus, Console console) {
        Corpus read = Corpus.read(corpus, wanted());
        if (!read.empty().isEmpty()) {
            String sentence = console.words()
                    .get(
                            "cli.empty-pairs",
                            Integer.toString(read.empty().size()),
                            Integer.toString(read.empty().get(0)));
            console.err().println(sentence);
        }
        return read;
    }
}
