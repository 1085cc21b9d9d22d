package glimpse.modelfile.layout;

import glimpse.modelfile.Side;
import glimpse.text.Tokenization;
import glimpse.text.Vocabulary;
import glimpse.text.Vocabulary.Specials;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One language of a foreign model: its words, and how our own form describes it.
 *
 * @param words one for each number
 * @param notes what was taken for granted
 */
record ForeignSide(Side side, List<String> words, List<Note> notes) {

    private static final String LINE_BREAK = "⏎";

    /**
     * @param name {@code source} or {@code target}
     * @param given what a person says of it
     * @param inCheckpoint the words that stand in the checkpoint
     * @param prefix words that a file of this framework leaves away
     * @param size how many words the model is made for
     */
    static ForeignSide of(
            String name,
            ImportRequest.Side given,
            Optional<List<String>> inCheckpoint,
            List<String> prefix,
            Marks marks,
            int size) {
        if (given.tokenizer().hasMerges()) {
            throw new InputException("fault.import-merges", "--" + name + "-tokenizer");
        }
        List<Note> notes = new ArrayList<>();
        Optional<List<String>> known = given.vocabulary().isPresent()
                ? Optional.of(file(given.vocabulary().get(), prefix, size))
                : inCheckpoint.filter(words -> fits(words, size));
        boolean target = name.equals("target");
        Specials specials = marks.in(known, size, target);
        List<String> words = named(known.orElseGet(() -> numbers(size, marks, specials)), specials);
        notes.add(
                known.isEmpty()
                        ? Note.of("import." + name + "-words-none", Integer.toString(size))
                        : Note.of("import." + name + "-words", Integer.toString(size), origin(given)));
        around(name, marks, words, specials, notes);
        Tokenization tokenizer = given.tokenizer();
        Side side = new Side(tokenizer, false, false, marks.startMark(), marks.endMark(), 0, specials);
        return new ForeignSide(side, words, notes);
    }

    private static String origin(ImportRequest.Side given) {
        return given.vocabulary().map(path -> path.getFileName().toString()).orElse("checkpoint");
    }

    private static List<String> file(java.nio.file.Path path, List<String> prefix, int size) {
        List<String> words = new WordFile(path).words();
        if (words.size() + prefix.size() == size && !prefix.isEmpty()) {
            List<String> all = new ArrayList<>(prefix);
            all.addAll(words);
            return all;
        }
        if (words.size() != size) {
            throw new InputException("fault.vocabulary-length", path, words.size(), size);
        }
        return words;
    }

    private static boolean fits(List<String> words, int size) {
        if (words.size() != size) {
            throw new InputException("fault.vocabulary-length", "vocab", words.size(), size);
        }
        return true;
    }

    /** Where no words are known, numbers are shown as words, and special ones by their usual names. */
    private static List<String> numbers(int size, Marks marks, Specials specials) {
        List<String> words = new ArrayList<>(
                IntStream.range(0, size).mapToObj(Integer::toString).toList());
        name(words, specials.padding(), marks.padding());
        name(words, specials.unknown(), marks.unknown());
        name(words, specials.start(), marks.start());
        name(words, specials.end(), marks.end());
        return words;
    }

    private static void name(List<String> words, int number, Mark mark) {
        if (number >= 0 && !mark.names().isEmpty()) {
            words.set(number, mark.names().get(0));
        }
    }

    /** In a form that can stand in a file of lines; special words in the usual places have their usual names. */
    private static List<String> named(List<String> words, Specials specials) {
        List<String> lines = new ArrayList<>(
                words.stream().map(word -> word.replaceAll("\\R", LINE_BREAK)).toList());
        if (specials.equals(Specials.DEFAULT)) {
            for (int i = 0; i < Vocabulary.SPECIALS.size(); i++) {
                lines.set(i, Vocabulary.SPECIALS.get(i));
            }
        }
        return lines;
    }

    private static void around(String name, Marks marks, List<String> words, Specials specials, List<Note> notes) {
        if (name.equals("target")) {
            notes.add(Note.of(
                    "import.target-marks",
                    words.get(specials.start()),
                    Integer.toString(specials.start()),
                    words.get(specials.end()),
                    Integer.toString(specials.end())));
            return;
        }
        if (marks.startMark()) {
            notes.add(Note.of("import.source-start", words.get(specials.start()), Integer.toString(specials.start())));
        }
        if (marks.endMark()) {
            notes.add(Note.of("import.source-end", words.get(specials.end()), Integer.toString(specials.end())));
        }
        if (!marks.startMark() && !marks.endMark()) {
            notes.add(Note.of("import.source-plain"));
        }
        notes.add(
                specials.unknown() < 0
                        ? Note.of("import.unknown-none")
                        : Note.of("import.unknown", words.get(specials.unknown())));
    }
}
