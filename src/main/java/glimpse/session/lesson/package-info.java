/**
 * Lessons: scenes on real models that a teacher walks through, with questions.
 *
 * <p>A {@link glimpse.session.lesson.Lesson} is plain data. {@link glimpse.session.lesson.OpenLesson} stages its scenes: a
 * {@link glimpse.session.lesson.Staged} scene has the traces, its text and its question, in a person's language. What is
 * right is never in the file: questions, numbers in texts and facts are all read off the traces, so that a lesson cannot
 * say what its models do not do. Keep it so: an answer that somebody wrote down would go on being told when the model is
 * trained anew.
 *
 * <p>A lesson's traces are saved with it under a digest of what they answer ({@link glimpse.session.lesson.Exhibit}); who
 * changes a scene in the file thereby leaves its old trace behind, and {@code glimpse lesson record} computes the new one.
 *
 * <h2>The form {@code glimpse-lesson/1}</h2>
 *
 * A lesson is a folder, or a zip file of what would be in it:
 *
 * <pre>{@code
 * lesson.json
 * traces/DIGEST.json.gz      a trace (glimpse-trace/1) with its numbers rounded, one an exhibit
 * models/NAME/…              a model that the lesson carries, a folder as training writes it
 * }</pre>
 *
 * {@code lesson.json} is UTF-8. Fields may be added in later versions with a new number behind the name of the form; one
 * that is not known is a fault. Steps, hypotheses and source positions count from 1, as in the commands. A text is
 * {@code {"en": …, "zh": …}}, both of them needed.
 *
 * <pre>{@code
 * { "format": "glimpse-lesson/1",
 *   "title": text, "about": text (one line),
 *   "scenes": [
 *    { "text": text; {MEASURE} in it stands for a number or word of the trace, such as {peak 3} or {other p 2},
 *      "show": {"model": the name of a bundled model, or models/NAME of one that the lesson carries,
 *               "snapshot": 57 (only where it is shown as it was at that step of its training),
 *               "sentence",
 *               "decoding": {"kind": "greedy|beam|sample|forced" (greedy if left out),
 *                            "prefix", "minimumLength", "maximumLength",
 *                            "beam", "lengthPenalty", "coveragePenalty" (of beam),
 *                            "seed", "temperature", "topK", "topP" (of sample), "target" (of forced)},
 *               "edits": ["word:5=WORD", "weights:5=uniform", "drop:2", "replace:2=WORD"] as --what-if has them},
 *      "compare": as show; what stands in the second pane (left out for one pane),
 *      "view": {"tab": "alignment|beams|states|metrics",
 *               "step", "phase": "score|softmax|mix|update|predict" (left out for whole steps),
 *               "locked": the source position that is held in focus, "chosen": the one whose numbers are looked at,
 *               "hypothesis": left out for the branch of the last edit, or the best, "numbers": whether they are shown},
 *      "question": {"kind": "peak|next-word|bars|author|crossed-out", "step" (that of the view if left out),
 *                   "position" (of crossed-out)},
 *      "facts": ["output is mon oncle a une voiture rouge.", "peak 5 is red", "weight 5 4 above 0.5", …] }]}
 * }</pre>
 *
 * What can be measured stands in {@link glimpse.session.lesson.Measure}.
 */
package glimpse.session.lesson;
