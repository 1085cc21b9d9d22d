/**
 * Speed: the engine on random weights, and the window. Each figure is medians over repetitions after a warm-up; none is
 * asserted in a test, because machines differ and drift.
 */
package glimpse.session.bench;
