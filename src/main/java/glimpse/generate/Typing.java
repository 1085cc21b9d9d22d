package glimpse.generate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How people type one line: as it should be, in a hurry without marks, capitals and apostrophes, or with a word or two more.
 *
 * @param marks that can end it
 * @param leads that can stand before it, with what parts them from it
 * @param tails that can stand after it
 */
record Typing(List<String> marks, List<String> leads, List<String> tails) {

    private static final Typing ENGLISH_QUESTION = new Typing(
            List.of("?"),
            List.of("Hi, ", "Hello, ", "Hey, ", "Hi! ", "Hello! ", "Excuse me, ", "So, ", "Tell me, ", "And "),
            List.of(" please", ", please", ", my friend", ", Glimpse", " today", " now", " at the moment"));
    private static final Typing ENGLISH_STATEMENT = new Typing(
            List.of(".", "!"),
            List.of("Hi, ", "Hello, ", "Hey, ", "Well, ", "Oh, ", "You know, "),
            List.of(", my friend", ", Glimpse", " today", " now", ", you know", " right now"));
    private static final Typing CHINESE_QUESTION = new Typing(
            List.of("？"),
            List.of("你好，", "嗨，", "您好，", "你好！", "请问，", "请问", "那么，", "告诉我，", "那"),
            List.of("呀", "啊", "，谢谢", "，朋友", "，请告诉我", "，一瞥"));
    private static final Typing CHINESE_STATEMENT = new Typing(
            List.of("。", "！"), List.of("你好，", "嗨，", "嗯，", "哎，", "其实"), List.of("啊", "呀", "哦", "呢", "，朋友", "，你知道吗"));

    /** What an apostrophe stands for: what it follows, itself, the words in full. */
    private record Contraction(Pattern brief, String full) {}

    private static final List<Contraction> CONTRACTIONS = List.of(
            contraction("\\b(what|where|who|how|it|that|name|when)'s\\b", "$1 is"),
            contraction("\\b(i)'m\\b", "$1 am"),
            contraction("\\b(you|we|they)'re\\b", "$1 are"),
            contraction("\\b(i)'ve\\b", "$1 have"),
            contraction("\\b(ca)n't\\b", "$1nnot"),
            contraction("\\b(do|did|does|is|are)n't\\b", "$1 not"));

    /** An apostrophe, but not that of o'clock. */
    private static final Pattern APOSTROPHE = Pattern.compile("(?<!\\bo)'");

    private static Contraction contraction(String regex, String full) {
        return new Contraction(Pattern.compile(regex), full);
    }

    /** That of a language. */
    static Typing of(Spoken language, boolean question) {
        return switch (language) {
            case ENGLISH -> question ? ENGLISH_QUESTION : ENGLISH_STATEMENT;
            case CHINESE -> question ? CHINESE_QUESTION : CHINESE_STATEMENT;
        };
    }

    /** All forms of a line, none twice; chance chooses what stands before or after it. */
    List<String> forms(String line, Spoken language, Random random) {
        Set<String> forms = new LinkedHashSet<>();
        String written = language.polished(line);
        forms.add(written + drawn(marks, random));
        String hasty = written.toLowerCase(Locale.ROOT);
        forms.add(hasty);
        forms.add(APOSTROPHE.matcher(hasty).replaceAll(""));
        forms.add(inFull(hasty));
        String longer = random.nextBoolean() ? drawn(leads, random) + line : line + drawn(tails, random);
        forms.add(language.polished(longer) + (random.nextBoolean() ? marks.get(0) : ""));
        return new ArrayList<>(forms);
    }

    private static String drawn(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static String inFull(String hasty) {
        String text = hasty;
        for (Contraction each : CONTRACTIONS) {
            text = each.brief().matcher(text).replaceAll(each.full());
        }
        return text;
    }
}
