/**
 * Corpora that are made, not collected: seeded, with no licence to mind, and each with one thing that attention can be
 * seen to learn from it.
 *
 * <ul>
 *   <li>{@code dates} teaches to look at a part while its translation is written: the year, then the month, then the day,
 *       wherever they stand in the source.
 *   <li>{@code reverse} teaches pure position: the alignment is the other diagonal, and nothing in the letters helps.
 *   <li>{@code headlines} teaches to find the few facts of a report among others that look like them: the place that the
 *       event is in, not the place that is beside the point. One body template in five or six is held out for tests.
 *   <li>{@code dialogue} teaches to look at the word of a question that its answer depends on, in English and Chinese: the
 *       same question always has the same answer, however it is typed. It is small talk beside facts, said by one person who
 *       claims to see and know no more than a model can. Conversations of others can be added from a folder; none are part of
 *       the program, because their licences are their own, and what is about machines or politics or insults is left out.
 * </ul>
 *
 * <p>The same seed gives the same bytes on every machine. That is why names of months and weekdays stand here and are not
 * taken from the JDK, whose texts change with its version, and why nothing is iterated over that has no order of its own.
 */
package glimpse.generate;
