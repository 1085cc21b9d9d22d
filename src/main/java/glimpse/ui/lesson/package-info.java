/**
 * A lesson in the window: the list to choose from, and the scene that is told. What a scene shows stands in the window
 * like anything else: a person may leave it, play, and come back. What a question asks for is hidden until it is answered.
 */
package glimpse.ui.lesson;
