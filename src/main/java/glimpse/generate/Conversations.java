package glimpse.generate;

import glimpse.files.Reading;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Conversations of a folder in the layout of the chatterbot corpus: {@code .yml} files in which {@code - - } begins a
 * conversation and {@code - }, indented, each line that follows. Its first line goes with the one after it: what comes later
 * answers something else, or the same otherwise. What is {@link Unwanted} is left out and counted, and all of a file whose
 * category is. It reads that layout and no other YAML; a line of anything else is skipped and counted, and with it the item
 * that it goes on from, which would be cut off.
 */
final class Conversations {

    private static final int MOST_WORDS = 20;
    private static final int MOST_CHARACTERS = 30;

    private static final Pattern FIRST = Pattern.compile("\\s*- - *(.*)");
    private static final Pattern NEXT = Pattern.compile("\\s+- *(.*)");
    private static final Pattern CATEGORY = Pattern.compile("- *([^-].*)");
    private static final Pattern HEAD = Pattern.compile("\\s*(#.*|---|categories:.*|conversations:.*)?");

    private final Unwanted unwanted = Unwanted.read();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Pair> leftOut = new ArrayList<>();
    private int skipped;
    private boolean unwantedFile;
    private String question = "";
    /** The list that has the last pair read while its last line may go on. */
    private List<Pair> open = List.of();

    private Conversations() {}

    /**
     * Reads all files of a folder and those below it.
     *
     * @throws InputException if there is no such file, or one is not UTF-8
     */
    static Conversations read(Path folder) {
        Conversations all = new Conversations();
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            throw new InputException("fault.generate-no-conversations", folder.toString());
        }
        files.forEach(all::readFile);
        return all;
    }

    /** In an order that is the same on every machine. */
    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".yml"))
                    .sorted((a, b) -> unixName(a).compareTo(unixName(b)))
                    .toList();
        } catch (IOException e) {
            throw Reading.fault(folder, e);
        } catch (UncheckedIOException e) {
            throw Reading.fault(folder, e.getCause());
        }
    }

    private static String unixName(Path file) {
        return file.toString().replace('\\', '/');
    }

    private void readFile(Path file) {
        unwantedFile = false;
        question = "";
        open = List.of();
        Reading.lines(file).forEach(this::readLine);
    }

    private void readLine(String line) {
        Matcher first = FIRST.matcher(line);
        Matcher next = NEXT.matcher(line);
        Matcher category = CATEGORY.matcher(line);
        if (first.matches()) {
            question = Written.plain(first.group(1));
            open = List.of();
        } else if (next.matches()) {
            addAnswer(Written.plain(next.group(1)));
        } else if (category.matches()) {
            unwantedFile |= unwanted.isIn(category.group(1));
        } else if (!HEAD.matcher(line).matches()) {
            skip();
        }
    }

    private void addAnswer(String answer) {
        open = List.of();
        if (isShort(question) && isShort(answer)) {
            Pair pair = new Pair(question, Written.ended(answer));
            open = unwantedFile || unwanted.isIn(pair) ? leftOut : pairs;
            open.add(pair);
        }
        question = "";
    }

    private void skip() {
        skipped++;
        question = "";
        if (!open.isEmpty()) {
            open.remove(open.size() - 1);
            open = List.of();
        }
    }

    private static boolean isShort(String text) {
        boolean fits = Written.isChinese(text)
                ? text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                : text.split(" ").length <= MOST_WORDS;
        return fits && !text.isEmpty();
    }

    /** Each first line with the line after it, where both are short. */
    List<Pair> pairs() {
        return List.copyOf(pairs);
    }

    /** How many lines were not understood. */
    int skipped() {
        return skipped;
    }

    /** How many pairs were left out because nobody wants them. */
    int leftOut() {
        return leftOut.size();
    }
}
