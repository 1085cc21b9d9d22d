package glimpse.modelfile.layout;

import glimpse.modelfile.Side;
import glimpse.text.Vocabulary;
import glimpse.text.Vocabulary.Specials;
import glimpse.words.InputException;
import java.nio.file.Path;
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
     * @throws InputException if a vocabulary has another size than the model, or lacks a word that it needs
     */
    static ForeignSide of(String name, ImportRequest.Side given, Draft.Words wanted) {
        if (given.tokenizer().hasMerges()) {
            throw new InputException("fault.import-merges", "--" + name + "-tokenizer");
        }
        Optional<List<String>> known = known(given, wanted);
        Marks marks = wanted.marks();
        Specials specials = marks.in(known, wanted.size(), name.equals("target"));
        List<String> words = named(known.orElseGet(() -> numbers(wanted, specials)), specials);
        List<Note> notes = new ArrayList<>();
        String size = Integer.toString(wanted.size() - wanted.behind().size());
        notes.add(
                known.isEmpty()
                        ? Note.of("import." + name + "-words-none", size)
                        : Note.of("import." + name + "-words", size, origin(given)));
        around(name, marks, words, specials, notes);
        boolean exact = specials.unknown() >= 0; // a word that would be refused is tried in other spellings
        Side side = new Side(
                given.tokenizer(), false, false, marks.startMark(), marks.endMark(), wanted.padTo(), exact, specials);
        return new ForeignSide(side, words, notes);
    }

    /** What a person gives counts before what stands in the checkpoint. */
    private static Optional<List<String>> known(ImportRequest.Side given, Draft.Words wanted) {
        Optional<List<String>> found =
                given.vocabulary().map(path -> new WordFile(path).words()).or(wanted::known);
        return found.map(words -> {
            List<String> all = new ArrayList<>(words);
            int missing = wanted.size() - wanted.behind().size() - words.size();
            if (missing > 0 && missing == wanted.before().size()) {
                all.addAll(0, wanted.before());
            } else if (missing != 0) {
                String origin = given.vocabulary().map(Path::toString).orElse("vocab");
                throw new InputException("fault.vocabulary-length", origin, words.size(), words.size() + missing);
            }
            all.addAll(wanted.behind());
            return all;
        });
    }

    private static String origin(ImportRequest.Side given) {
        return given.vocabulary()
                .map(path -> String.valueOf(path.getFileName()))
                .orElse("checkpoint");
    }

    /** Where no words are known, numbers are shown as words, and special ones by their usual names. */
    private static List<String> numbers(Draft.Words wanted, Specials specials) {
        Marks marks = wanted.marks();
        int size = wanted.size() - wanted.behind().size();
        List<String> words = new ArrayList<>(
                IntStream.range(0, size).mapToObj(Integer::toString).toList());
        words.addAll(wanted.behind());
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
