package glimpse.generate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills templates. {@code (a|b)} is one of the two; {@code {place}} is a phrase of that name, or else a value of the list
 * of that name, the same each time; {@code {place2}} is another value of that list. {@code {surname}} is the last name of
 * {@code {person}}.
 */
final class Slots {

    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(\\d?)}");

    private final WordLists lists;
    private final Map<String, String> phrases;
    private final Set<String> taken;
    private final Random random;
    private final Map<String, String> values = new HashMap<>();

    /**
     * @param phrases what some slots stand for: templates again
     * @param taken values that must not be drawn; what is drawn is added
     */
    Slots(WordLists lists, Map<String, String> phrases, Set<String> taken, Random random) {
        this.lists = lists;
        this.phrases = phrases;
        this.taken = taken;
        this.random = random;
    }

    /** The template with everything filled in. Values are drawn for slots that have none. */
    String fill(String template) {
        String text = choose(template);
        for (Matcher slot = SLOT.matcher(text); slot.find(); slot = SLOT.matcher(text)) {
            String value = choose(value(slot.group(1), slot.group(2)));
            text = text.substring(0, slot.start()) + value + text.substring(slot.end());
        }
        return Spoken.withArticles(text);
    }

    /** The template filled with values that were drawn before. */
    String fillAgain(String template) {
        String text = SLOT.matcher(template).replaceAll(slot -> {
            String name = slot.group(1) + slot.group(2);
            if (!values.containsKey(name)) {
                throw new IllegalStateException(name + " is not in the report of: " + template);
            }
            return values.get(name);
        });
        return Spoken.withArticles(text);
    }

    private String choose(String template) {
        String text = template;
        for (Matcher choice = CHOICE.matcher(text); choice.find(); choice = CHOICE.matcher(text)) {
            String[] options = choice.group(1).split("\\|");
            text = text.substring(0, choice.start())
                    + options[random.nextInt(options.length)]
                    + text.substring(choice.end());
        }
        return text;
    }

    private String value(String list, String number) {
        String name = list + number;
        if (values.containsKey(name)) {
            return values.get(name);
        }
        if (phrases.containsKey(name)) {
            return phrases.get(name);
        }
        String value = list.equals("person") ? person(number) : draw(list);
        values.put(name, value);
        return value;
    }

    private String person(String number) {
        String last = draw("last");
        values.put("surname" + number, last);
        return draw("first") + " " + last;
    }

    private String draw(String list) {
        List<String> all = lists.get(list);
        String drawn = all.get(random.nextInt(all.size()));
        return taken.add(drawn) ? drawn : draw(list);
    }
}
