/**
 * Work that takes a while: it says how far it is and asks whether it is cancelled, and of several tasks for one place the
 * newest wins. Threads of the use cases are started here and nowhere else.
 */
package glimpse.session.job;
