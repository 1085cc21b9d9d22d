package glimpse.session.training;

import com.google.gson.JsonObject;

/** What texts are cut into, the same on both sides. */
public enum Cut {
    /** As the plan says of each side. */
    AS_PLANNED("", false),
    SPACES("whitespace", false),
    WORDS("words", true),
    CHARACTERS("characters", true),
    LETTERS("letters", false);

    private final String tokenizer;
    private final boolean normalise;

    Cut(String tokenizer, boolean normalise) {
        this.tokenizer = tokenizer;
        this.normalise = normalise;
    }

    /** Says it of a side of a plan. */
    void apply(JsonObject side) {
        if (this != AS_PLANNED) {
            side.addProperty("tokenizer", tokenizer);
            side.addProperty("normalise", normalise);
        }
    }
}
