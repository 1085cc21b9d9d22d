package glimpse.ui.chooser;

import glimpse.session.attention.OpenedAttention;
import glimpse.session.attention.OpenedAttention.Choice;
import glimpse.session.attention.Opening;
import glimpse.trace.Trace;
import glimpse.ui.workbench.Workbench;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;

/** What there is to choose in the file that what is shown comes from. What is chosen is read off what is shown. */
public final class ChooserViewModel {

    private final Workbench workbench;
    private final ObjectBinding<Optional<Offer>> offer;

    /**
     * What can be chosen, and what is.
     *
     * @param sentence from 0
     * @param matrix empty without attention
     */
    public record Offer(OpenedAttention file, int sentence, String matrix) {

        public List<Choice> sentences() {
            return file.choices();
        }

        public List<String> matrices() {
            return sentences().get(sentence).matrices();
        }
    }

    public ChooserViewModel(Workbench workbench) {
        this.workbench = workbench;
        this.offer = Bindings.createObjectBinding(
                () -> workbench.attentionProperty().get().flatMap(this::offer),
                workbench.attentionProperty(),
                workbench.pane().playhead().showingProperty());
    }

    /** Empty where what is shown comes from elsewhere, or is a trace, which leaves nothing to choose. */
    public ObjectBinding<Optional<Offer>> offer() {
        return offer;
    }

    private Optional<Offer> offer(OpenedAttention file) {
        return workbench
                .pane()
                .playhead()
                .showing()
                .map(now -> now.trace())
                .filter(trace -> !file.isTrace() && file.hasTold(trace))
                .map(trace -> new Offer(file, sentence(file, trace), option(trace, "matrix")));
    }

    private static int sentence(OpenedAttention file, Trace trace) {
        String id = option(trace, "sentence");
        List<Choice> choices = file.choices();
        for (int k = 0; k < choices.size(); k++) {
            boolean same = choices.get(k).id().equals(id)
                    && choices.get(k).source().equals(trace.source().tokens());
            if (same) {
                return k;
            }
        }
        return 0;
    }

    private static String option(Trace trace, String name) {
        return trace.decoding().options().getOrDefault(name, "").toString();
    }

    /** Another sentence, with the matrix of the same name where it has one. */
    public void chooseSentence(int sentence) {
        offer.get().ifPresent(now -> {
            boolean keeps = now.sentences().get(sentence).matrices().contains(now.matrix());
            show(now.file(), sentence, keeps ? Optional.of(now.matrix()) : Optional.empty());
        });
    }

    public void chooseMatrix(String matrix) {
        offer.get().ifPresent(now -> show(now.file(), now.sentence(), Optional.of(matrix)));
    }

    /** Takes rows for what they were not taken for. */
    public void turn() {
        offer.get().ifPresent(now -> workbench.turn(now.file(), now.sentence() + 1));
    }

    private void show(OpenedAttention file, int sentence, Optional<String> matrix) {
        workbench.show(new Opening(file, sentence + 1, matrix));
    }
}
