package glimpse.ui.edits;

import glimpse.figure.EditNote;
import glimpse.trace.Node;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import glimpse.words.Words;
import java.util.List;

/** The changes on the way to the output that is shown. */
public final class EditsViewModel {

    private final Playhead playhead;

    /**
     * A change.
     *
     * @param step where it was made
     * @param note what was changed, and what that did, as markup
     */
    public record Chip(int step, String note) {}

    public EditsViewModel(Playhead playhead) {
        this.playhead = playhead;
    }

    /** The changes in their order. */
    public List<Chip> chips(Words words) {
        return playhead.showing()
                .map(now -> now.path().stream()
                        .filter(Node::isEdited)
                        .map(node -> new Chip(node.step(), EditNote.plain(node, words)))
                        .toList())
                .orElse(List.of());
    }

    /** Goes where a change was made. */
    public void goTo(Chip chip) {
        playhead.goTo(chip.step());
    }

    /** Shows the model's own output again; the branches stay in the tree. */
    public void goBack() {
        playhead.move(Showing::unedited);
    }
}
