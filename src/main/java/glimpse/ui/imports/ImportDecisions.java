package glimpse.ui.imports;

import glimpse.session.model.ImportPlan;
import glimpse.session.model.ImportPlan.Side;
import glimpse.session.model.ImportSheet;
import glimpse.words.Question;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** What a person can decide about an import, a row each: questions, words and tokenizers, settings. */
record ImportDecisions(ImportsViewModel model, Words words, Optional<ImportSheet> sheet) {

    List<Node> rows() {
        List<Node> rows = new ArrayList<>();
        model.questions().forEach(question -> rows.add(question(question)));
        for (Side side : Side.values()) {
            rows.add(side(side));
        }
        rows.add(settings());
        return rows;
    }

    private Node question(Question question) {
        boolean layout = ImportPlan.isLayout(question);
        HBox row = row(name(layout ? words.get("ui.importLayout") : question.about()));
        Optional<String> said = plan().answer(question);
        for (String answer : question.answers()) {
            ToggleButton button = new ToggleButton(answer);
            button.setId("answer-" + answer);
            button.setSelected(said.filter(answer::equals).isPresent());
            button.setOnAction(event -> model.decide(plan().answering(question, answer)));
            row.getChildren().add(button);
        }
        row.getStyleClass().add(said.isEmpty() ? "import-open" : "import-answered");
        return row;
    }

    private Node side(Side side) {
        boolean given = plan().vocabulary(side).isPresent();
        Label where = new Label(where(side));
        where.setId(side.id() + "Words");
        where.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = row(name(words.get("ui.importWords." + side.id())), where, gap);
        List<Node> parts = row.getChildren();
        if (side == Side.TARGET && plan().hasVocabulary()) {
            parts.add(button("swapWords", "ui.importSwap", () -> model.decide(plan().swapped())));
        }
        if (given) {
            parts.add(button(side.id() + "Forget", "ui.importForget", () -> vocabulary(side, Optional.empty())));
        }
        parts.add(button(
                side.id() + "Load", "ui.importLoad", () -> model.choose(file -> vocabulary(side, Optional.of(file)))));
        parts.add(tokenizer(side));
        row.getStyleClass().add(numbered(side).isPresent() ? "import-open" : "import-answered");
        return row;
    }

    private void vocabulary(Side side, Optional<Path> file) {
        model.decide(plan().withVocabulary(side, file));
    }

    private ImportPlan plan() {
        return model.plan();
    }

    private Optional<String> numbered(Side side) {
        return sheet.flatMap(found -> found.numbered(side));
    }

    private String where(Side side) {
        Optional<Path> file = plan().vocabulary(side);
        if (file.isPresent()) {
            return String.valueOf(file.get().getFileName());
        }
        return numbered(side)
                .map(number -> words.get("ui.importNumbers", number))
                .orElseGet(() -> words.get(sheet.isPresent() ? "ui.importOwnWords" : "ui.importNoFile"));
    }

    private Button button(String id, String key, Runnable run) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private ComboBox<String> tokenizer(Side side) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(side.id() + "Tokenizer");
        box.setAccessibleText(words.get("ui.importTokenizer"));
        box.getItems().setAll(ImportPlan.tokenizers());
        box.setConverter(new Named(words));
        box.setValue(plan().tokenizer(side));
        box.valueProperty().addListener((property, before, now) -> model.decide(plan().withTokenizer(side, now)));
        return box;
    }

    private Node settings() {
        TextField field = new TextField(plan().settings().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" ")));
        field.setId("importSettings");
        field.setPromptText(words.get("ui.importSettingsExample"));
        field.setAccessibleText(words.get("ui.importSettings"));
        field.setOnAction(event -> model.decide(plan().withSettings(parsed(field.getText()))));
        HBox.setHgrow(field, Priority.ALWAYS);
        return row(name(words.get("ui.importSettings")), field);
    }

    /** {@code scale=true cell=relu}; a word with no sign of equality means nothing, and is told to be so. */
    private static Map<String, String> parsed(String text) {
        Map<String, String> settings = new TreeMap<>();
        for (String one : text.strip().split("\\s+")) {
            int sign = one.indexOf('=');
            if (!one.isEmpty()) {
                settings.put(sign < 0 ? one : one.substring(0, sign), sign < 0 ? "" : one.substring(sign + 1));
            }
        }
        return settings;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(parts);
        row.getStyleClass().add("import-row");
        return row;
    }

    private static Label name(String text) {
        Label name = new Label(text);
        name.getStyleClass().add("import-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }

    /** Tokenizers in the person's language. */
    private static final class Named extends StringConverter<String> {

        private final Words words;

        Named(Words words) {
            this.words = words;
        }

        @Override
        public String toString(String tokenizer) {
            return tokenizer == null ? "" : words.get("ui.importTokenizer." + tokenizer);
        }

        @Override
        public String fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
        }
    }
}
