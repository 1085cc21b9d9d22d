package glimpse.cli;

import glimpse.session.attention.OpenedAttention;
import glimpse.session.attention.OpenedAttention.Choice;
import glimpse.words.Words;
import java.util.List;

/** What is in a file of attention: a line a sentence, and the matrices that can be chosen. */
final class AttentionList {

    private static final int SHOWN = 8;

    private AttentionList() {}

    static void print(OpenedAttention opened, Console console) {
        Words words = console.words();
        String file = String.valueOf(opened.file());
        console.out().println(words.get("cli.open-title", file, opened.form(words), Integer.toString(opened.size())));
        TextTable table = new TextTable();
        table.row("", words.get("cli.open-id"), "S", "T", words.get("cli.open-matrices"));
        List<Choice> choices = opened.choices();
        for (int n = 1; n <= choices.size(); n++) {
            Choice choice = choices.get(n - 1);
            table.row(
                    n + "   " + shown(choice.source()) + " → " + shown(choice.target()),
                    choice.id(),
                    Integer.toString(choice.source().size()),
                    Integer.toString(choice.target().size()),
                    Integer.toString(choice.matrices().size()));
        }
        table.lines().forEach(console.out()::println);
        List<String> matrices = choices.get(0).matrices();
        if (matrices.size() > 1) {
            console.out().println(words.get("cli.open-choices", String.join(", ", matrices)));
        }
    }

    private static String shown(List<String> tokens) {
        String text = String.join(" ", tokens.subList(0, Math.min(SHOWN, tokens.size())));
        return tokens.size() > SHOWN ? text + " …" : text;
    }
}
