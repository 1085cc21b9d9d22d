package glimpse.session.lesson;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import glimpse.decode.Decoding;
import glimpse.figure.Phase;
import glimpse.modelfile.StrictJson;
import glimpse.session.model.EditText;
import glimpse.words.InputException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lessons as JSON of the form {@code glimpse-lesson/1}; see the package. */
final class LessonJson {

    private static final int MOST_SCENES = 200;
    private static final List<String> QUESTIONS = List.of("peak", "next-word", "bars", "author", "crossed-out");

    private static final Gson PRETTY =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private LessonJson() {}

    /**
     * Reads a lesson.
     *
     * @param file what faults call the place that it is read from
     * @throws InputException if it is not one, or one of a later version
     */
    static Lesson read(String text, String file) {
        Fields fields = new Fields(file, "", StrictJson.object(text, file));
        String format = fields.has("format") ? fields.text("format") : "";
        if (!format.equals(Lesson.FORMAT)) {
            throw new InputException(
                    format.startsWith("glimpse-lesson/") ? "lesson.other-version" : "lesson.not-a-lesson",
                    file,
                    Lesson.FORMAT,
                    format);
        }
        Wording title = fields.wording("title");
        Wording about = fields.wording("about");
        List<Scene> scenes =
                fields.objects("scenes").stream().map(LessonJson::scene).toList();
        fields.done();
        if (scenes.isEmpty() || scenes.size() > MOST_SCENES) {
            throw new InputException("lesson.scenes", file, scenes.size(), MOST_SCENES);
        }
        return new Lesson(title, about, scenes);
    }

    private static Scene scene(Fields fields) {
        Wording text = fields.wording("text");
        Staged.measures(text);
        Exhibit shown = exhibit(fields.object("show"));
        Optional<Exhibit> compared = fields.maybeObject("compare").map(LessonJson::exhibit);
        View view = fields.maybeObject("view").map(LessonJson::view).orElse(View.at(1));
        Optional<Question> question = fields.maybeObject("question").map(asked -> question(asked, view));
        List<Fact> facts = fields.texts("facts").stream().map(Fact::new).toList();
        fields.done();
        return new Scene(text, shown, compared, view, question, facts);
    }

    private static Exhibit exhibit(Fields fields) {
        ModelName model = new ModelName(fields.text("model"), fields.step("snapshot"));
        String sentence = fields.text("sentence");
        Decoding decoding =
                fields.maybeObject("decoding").map(DecodingJson::read).orElseGet(Decoding.Greedy::new);
        List<String> edits = fields.texts("edits").stream()
                .map(edit -> EditText.parse(edit).text())
                .toList();
        fields.done();
        return new Exhibit(model, sentence, decoding, edits);
    }

    private static View view(Fields fields) {
        View view = new View(
                fields.has("tab") ? fields.choice("tab", Tab.class) : Tab.ALIGNMENT,
                fields.count("step").orElse(1),
                fields.has("phase") ? Optional.of(fields.choice("phase", Phase.class)) : Optional.empty(),
                fromZero(fields.count("locked")),
                fromZero(fields.count("chosen")),
                fields.count("hypothesis"),
                fields.flag("numbers"));
        fields.done();
        return view;
    }

    private static OptionalInt fromZero(OptionalInt position) {
        return position.isPresent() ? OptionalInt.of(position.getAsInt() - 1) : position;
    }

    private static Question question(Fields fields, View view) {
        String kind = fields.text("kind");
        int step = fields.count("step").orElse(view.step());
        Question question =
                switch (kind) {
                    case "peak" -> new Question.Peak(step);
                    case "next-word" -> new Question.NextWord(step);
                    case "bars" -> new Question.Bars(step);
                    case "author" -> new Question.Author(step);
                    case "crossed-out" ->
                        new Question.CrossedOut(step, fields.count("position").orElse(1) - 1);
                    default -> throw fields.unknown("kind", kind, QUESTIONS);
                };
        fields.done();
        return question;
    }

    static String write(Lesson lesson) {
        JsonObject json = new JsonObject();
        json.addProperty("format", Lesson.FORMAT);
        json.add("title", json(lesson.title()));
        json.add("about", json(lesson.about()));
        JsonArray scenes = new JsonArray();
        lesson.scenes().forEach(scene -> scenes.add(json(scene)));
        json.add("scenes", scenes);
        return PRETTY.toJson(json) + "\n";
    }

    private static JsonObject json(Wording wording) {
        JsonObject json = new JsonObject();
        json.addProperty("en", wording.en());
        json.addProperty("zh", wording.zh());
        return json;
    }

    private static JsonObject json(Scene scene) {
        JsonObject json = new JsonObject();
        json.add("text", json(scene.text()));
        json.add("show", json(scene.shown()));
        scene.compared().ifPresent(second -> json.add("compare", json(second)));
        json.add("view", json(scene.view()));
        scene.question().ifPresent(question -> json.add("question", json(question)));
        if (!scene.facts().isEmpty()) {
            json.add("facts", texts(scene.facts().stream().map(Fact::text).toList()));
        }
        return json;
    }

    /** An exhibit's own form: the same exhibit is the same text. */
    static JsonObject json(Exhibit exhibit) {
        JsonObject json = new JsonObject();
        json.addProperty("model", exhibit.model().name());
        exhibit.model().snapshot().ifPresent(step -> json.addProperty("snapshot", step));
        json.addProperty("sentence", exhibit.sentence());
        JsonObject decoding = DecodingJson.write(exhibit.decoding());
        if (decoding.size() > 0) {
            json.add("decoding", decoding);
        }
        if (!exhibit.edits().isEmpty()) {
            json.add("edits", texts(exhibit.edits()));
        }
        return json;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray json = new JsonArray();
        texts.forEach(json::add);
        return json;
    }

    private static JsonObject json(View view) {
        JsonObject json = new JsonObject();
        json.addProperty("tab", Names.of(view.tab()));
        json.addProperty("step", view.step());
        view.phase().ifPresent(phase -> json.addProperty("phase", Names.of(phase)));
        view.locked().ifPresent(position -> json.addProperty("locked", position + 1));
        view.chosen().ifPresent(position -> json.addProperty("chosen", position + 1));
        view.hypothesis().ifPresent(rank -> json.addProperty("hypothesis", rank));
        if (view.numbers()) {
            json.addProperty("numbers", true);
        }
        return json;
    }

    private static JsonObject json(Question question) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", kind(question));
        json.addProperty("step", question.step());
        if (question instanceof Question.CrossedOut out) {
            json.addProperty("position", out.position() + 1);
        }
        return json;
    }

    private static String kind(Question question) {
        if (question instanceof Question.Peak) {
            return "peak";
        }
        if (question instanceof Question.NextWord) {
            return "next-word";
        }
        if (question instanceof Question.Bars) {
            return "bars";
        }
        return question instanceof Question.Author ? "author" : "crossed-out";
    }
}
