package glimpse.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of values for slots: a line {@code [name]}, then lines of values between commas. */
record WordLists(Map<String, List<String>> lists) {

    static WordLists read(String resource) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : Resource.lines(resource)) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), current);
            } else {
                current.addAll(List.of(line.split(", *")));
            }
        }
        return new WordLists(lists);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    List<String> get(String name) {
        List<String> found = lists.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return found;
    }
}
