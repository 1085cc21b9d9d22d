/**
 * Training as a use case: the plan in a specification file, the corpus and the pairs of it that are looked at, the run
 * with its checkpoints and snapshots. What {@code TrainingPlan.deciding} leaves out may change between stop and resume;
 * everything else would give another model and is refused.
 */
package glimpse.session.training;
