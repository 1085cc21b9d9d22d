/**
 * What the window shows, and who decides it: a {@link glimpse.ui.workbench.Pane} holds a question and its answer, a
 * {@link glimpse.ui.workbench.Playhead} says where in the answer one stands, and every picture is a function of that
 * ({@link glimpse.ui.workbench.FigureModel}).
 *
 * <p>Data goes one way: a panel asks the pane or moves the playhead, and all panels follow. What the pointer is on is the
 * state of one canvas and of nothing else. What a person saw before is kept: traces are immutable and share their nodes, so
 * that undoing is a step back along a list.
 */
package glimpse.ui.workbench;
