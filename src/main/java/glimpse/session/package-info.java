/**
 * The use cases that the window and the command line share, a package each: models, training, evaluation, benchmarks, and
 * the jobs that they are. What stands here itself is what is asked ({@code Question}) and what a person has set. Knows
 * no toolkit.
 */
package glimpse.session;
