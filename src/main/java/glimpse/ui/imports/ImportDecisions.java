package glimpse.ui.imports;

import glimpse.modelfile.layout.ImportReport;
import glimpse.modelfile.layout.ImportRequest;
import glimpse.modelfile.layout.Note;
import glimpse.text.Tokenization;
import glimpse.words.Question;
import glimpse.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
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
record ImportDecisions(ImportsViewModel model, Words words, Optional<ImportReport> report) {

    List<Node> rows() {
        List<Node> rows = new ArrayList<>();
        model.questions().forEach(question -> rows.add(question(question)));
        ImportRequest request = model.request();
        rows.add(side("source", request.source(), other -> model.decide(request.with(other, request.target()))));
        rows.add(side("target", request.target(), other -> model.decide(request.with(request.source(), other))));
        rows.add(settings());
        return rows;
    }

    private Node question(Question question) {
        boolean layout = question.about().equals(ImportRequest.LAYOUT);
        HBox row = row(name(layout ? words.get("ui.importLayout") : question.about()));
        Optional<String> said = model.request().answer(question);
        for (String answer : question.answers()) {
            ToggleButton button = new ToggleButton(answer);
            button.setId("answer-" + answer);
            button.setSelected(said.filter(answer::equals).isPresent());
            button.setOnAction(event -> model.decide(model.request().answering(question, answer)));
            row.getChildren().add(button);
        }
        row.getStyleClass().add(said.isEmpty() ? "import-open" : "import-answered");
        return row;
    }

    private Node side(String side, ImportRequest.Side given, Consumer<ImportRequest.Side> decide) {
        boolean unknown =
                given.vocabulary().isEmpty() && note(side, "-words-none").isPresent();
        Label where = new Label(where(side, given));
        where.setId(side + "Words");
        where.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button load = button(
                side + "Load",
                "ui.importLoad",
                () -> model.choose(
                        file -> decide.accept(new ImportRequest.Side(Optional.of(file), given.tokenizer()))));
        HBox row = row(name(words.get("ui.importWords." + side)), where, gap);
        if (side.equals("target") && model.request().hasVocabulary()) {
            row.getChildren().add(swap());
        }
        if (given.vocabulary().isPresent()) {
            row.getChildren()
                    .add(button(
                            side + "Forget",
                            "ui.importForget",
                            () -> decide.accept(new ImportRequest.Side(Optional.empty(), given.tokenizer()))));
        }
        row.getChildren().addAll(load, tokenizer(side, given, decide));
        row.getStyleClass().add(unknown ? "import-open" : "import-answered");
        return row;
    }

    private Button swap() {
        ImportRequest request = model.request();
        Optional<Path> source = request.source().vocabulary();
        Optional<Path> target = request.target().vocabulary();
        return button(
                "swapWords",
                "ui.importSwap",
                () -> model.decide(request.with(
                        new ImportRequest.Side(target, request.source().tokenizer()),
                        new ImportRequest.Side(source, request.target().tokenizer()))));
    }

    private Button button(String id, String key, Runnable run) {
        Button button = new Button(words.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    private String where(String side, ImportRequest.Side given) {
        if (given.vocabulary().isPresent()) {
            return String.valueOf(given.vocabulary().get().getFileName());
        }
        return note(side, "-words-none")
                .map(note -> words.get("ui.importNumbers", note.values().get(0)))
                .orElseGet(() -> words.get(report.isPresent() ? "ui.importOwnWords" : "ui.importNoFile"));
    }

    private Optional<Note> note(String side, String ending) {
        String key = "import." + side + ending;
        return report.stream()
                .flatMap(found -> found.assumptions().stream())
                .filter(note -> note.key().equals(key))
                .findFirst();
    }

    private ComboBox<Tokenization> tokenizer(
            String side, ImportRequest.Side given, Consumer<ImportRequest.Side> decide) {
        ComboBox<Tokenization> box = new ComboBox<>();
        box.setId(side + "Tokenizer");
        box.setAccessibleText(words.get("ui.importTokenizer"));
        box.getItems()
                .setAll(Arrays.stream(Tokenization.values())
                        .filter(one -> !one.hasMerges())
                        .toList());
        box.setConverter(new Named(words));
        box.setValue(given.tokenizer());
        box.valueProperty()
                .addListener((property, before, now) -> decide.accept(new ImportRequest.Side(given.vocabulary(), now)));
        return box;
    }

    private Node settings() {
        TextField field = new TextField(model.request().settings().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining(" ")));
        field.setId("importSettings");
        field.setPromptText(words.get("ui.importSettingsExample"));
        field.setAccessibleText(words.get("ui.importSettings"));
        field.setOnAction(event -> model.decide(model.request().with(parsed(field.getText()))));
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
    private static final class Named extends StringConverter<Tokenization> {

        private final Words words;

        Named(Words words) {
            this.words = words;
        }

        @Override
        public String toString(Tokenization tokenizer) {
            return tokenizer == null ? "" : words.get("ui.importTokenizer." + tokenizer.name());
        }

        @Override
        public Tokenization fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
        }
    }
}
