/**
 * Many sentences, one after the other or several at once, each into files of its own: what is whole is written down at once in
 * a journal beside the files, so that an interrupted batch can go on, and no more sentences are held than are worked on.
 */
package glimpse.session.batch;
