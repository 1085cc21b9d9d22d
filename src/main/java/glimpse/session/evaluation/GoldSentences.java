package glimpse.session.evaluation;

import glimpse.attentionfile.GoldFile;
import glimpse.attentionfile.GoldForm;
import glimpse.attentionfile.GoldLink;
import glimpse.explain.AlignmentError.Reference;
import glimpse.explain.Link;
import glimpse.files.Whole;
import glimpse.words.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of word alignments by hand, of which one sentence is looked at. */
public record GoldSentences(Path file, GoldFile alignments) {

    /**
     * Reads a file as {@code evaluate} does, but that a single sentence without a word 0 is no sign of counting from 1: it
     * is as likely that its first words have no counterpart.
     *
     * @throws InputException if it cannot be read, or has something that is no link, or nothing at all
     */
    public static GoldSentences read(Path file) {
        GoldFile customary = GoldFile.read(file, GoldForm.CUSTOMARY);
        if (customary.sentences().isEmpty()) {
            throw new InputException("fault.gold-empty", file);
        }
        boolean guessed = customary.takenFromOne() && customary.sentences().size() == 1;
        return new GoldSentences(
                file, guessed ? GoldFile.read(file, new GoldForm(OptionalInt.of(0), false)) : customary);
    }

    /** The number of the file's only sentence; empty where it has several. */
    public OptionalInt only() {
        Set<Integer> numbers = alignments.sentences().keySet();
        return numbers.size() == 1 ? OptionalInt.of(numbers.iterator().next()) : OptionalInt.empty();
    }

    /** Whether words were taken to be counted from 1. */
    public boolean takenFromOne() {
        return alignments.takenFromOne();
    }

    /** How many sentences have links or a line for them. */
    public int count() {
        return alignments.sentences().size();
    }

    /**
     * The links of a sentence.
     *
     * @param number the sentence's in the file, from 1
     * @param sources how many source words the sentence in view has
     * @param targets how many target words
     * @throws InputException if the file has no such sentence, or a link leads beyond the words
     */
    public Reference of(int number, int sources, int targets) {
        if (!alignments.sentences().containsKey(number)) {
            throw new InputException("fault.gold-sentence", file, Integer.toString(number), Integer.toString(count()));
        }
        alignments.outside(number, sources, targets).ifPresent(link -> {
            throw new InputException(
                    "fault.gold-view",
                    file,
                    Integer.toString(number),
                    Integer.toString(link.source() + 1),
                    Integer.toString(link.target() + 1),
                    Integer.toString(sources),
                    Integer.toString(targets));
        });
        return reference(alignments.sentences().get(number));
    }

    /**
     * Writes the links of one sentence as Pharaoh does, {@code 0-0 1-1 2p3}, a whole file.
     *
     * @throws InputException if it cannot be written
     */
    public static void save(Reference links, Path file) {
        List<GoldLink> all = new ArrayList<>();
        links.sure().forEach(link -> all.add(new GoldLink(link.source(), link.target(), true)));
        links.possible().stream()
                .filter(link -> !links.sure().contains(link))
                .forEach(link -> all.add(new GoldLink(link.source(), link.target(), false)));
        Whole.write(file, out -> out.write((GoldFile.line(all) + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    static Reference reference(List<GoldLink> links) {
        return new Reference(some(links, true), some(links, false));
    }

    private static Set<Link> some(List<GoldLink> links, boolean sure) {
        return links.stream()
                .filter(link -> link.sure() == sure)
                .map(link -> new Link(link.source(), link.target()))
                .collect(Collectors.toSet());
    }
}
