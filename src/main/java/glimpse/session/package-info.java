/**
 * The use cases that window and command line share. It knows no toolkit: whoever needs results on a particular thread
 * hands over an {@link java.util.concurrent.Executor} that runs there.
 */
package glimpse.session;
