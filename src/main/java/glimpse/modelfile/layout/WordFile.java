package glimpse.modelfile.layout;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import glimpse.files.Reading;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The vocabularies that people keep beside a checkpoint: a word a line, whose number is the line's (from 0); a word and
 * its number a line ({@code word: 4}); a word and its frequency a line, the first having the number 0; the same as JSON: a
 * list, words with their numbers or numbers with their words.
 */
record WordFile(Path path) {

    private static final Pattern COUNTED = Pattern.compile("(\\S+)[ \\t](\\d{1,10})");
    private static final Pattern NUMBERED = Pattern.compile("(?:\"((?:[^\"\\\\]|\\\\.)*)\"|'(.*)'|(.*?)): *(\\d{1,9})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final String BY_NUMBER = "index2word";

    /** @throws InputException if it cannot be read, or is none of them */
    List<String> words() {
        String text = Reading.text(path);
        boolean list = text.stripLeading().startsWith("[\"");
        boolean object =
                text.stripLeading().startsWith("{") && text.stripTrailing().endsWith("}");
        if (list || object || path.toString().endsWith(".json")) {
            return fromJson(text);
        }
        List<String> lines = text.lines().toList();
        List<String> numbered = columns(lines, NUMBERED);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        return lines.stream().allMatch(line -> COUNTED.matcher(line).matches())
                ? lines.stream().map(line -> line.split("[ \\t]")[0]).toList()
                : lines;
    }

    /** By their numbers, where every line has one; empty else. */
    private List<String> columns(List<String> lines, Pattern pattern) {
        Map<Integer, String> byNumber = new TreeMap<>();
        for (String line : lines) {
            Matcher match = pattern.matcher(line);
            if (!match.matches()) {
                return List.of();
            }
            String word = IntStream.rangeClosed(1, 3)
                    .mapToObj(match::group)
                    .filter(group -> group != null)
                    .findFirst()
                    .orElseThrow();
            byNumber.put(Integer.parseInt(match.group(4)), word.replaceAll("\\\\(.)", "$1"));
        }
        return inOrder(byNumber);
    }

    private List<String> fromJson(String text) {
        try {
            JsonElement json = JsonParser.parseString(text);
            if (json.isJsonArray()) {
                List<String> words = new ArrayList<>();
                json.getAsJsonArray().forEach(word -> words.add(word.getAsString()));
                return words;
            }
            JsonObject object = json.getAsJsonObject();
            return fromObject(object.has(BY_NUMBER) ? object.getAsJsonObject(BY_NUMBER) : object);
        } catch (JsonParseException
                | IllegalStateException
                | ClassCastException
                | NumberFormatException
                | UnsupportedOperationException e) {
            throw new InputException("fault.word-file", path);
        }
    }

    private List<String> fromObject(JsonObject object) {
        boolean numbersFirst =
                object.keySet().stream().allMatch(key -> NUMBER.matcher(key).matches());
        Map<Integer, String> byNumber = new TreeMap<>();
        object.entrySet().forEach(entry -> {
            if (numbersFirst) {
                byNumber.put(Integer.parseInt(entry.getKey()), entry.getValue().getAsString());
            } else {
                byNumber.put(entry.getValue().getAsInt(), entry.getKey());
            }
        });
        return inOrder(byNumber);
    }

    private List<String> inOrder(Map<Integer, String> byNumber) {
        List<Integer> numbers = List.copyOf(byNumber.keySet());
        if (!numbers.equals(IntStream.range(0, numbers.size()).boxed().toList())) {
            throw new InputException("fault.word-numbers", path);
        }
        return List.copyOf(byNumber.values());
    }
}
