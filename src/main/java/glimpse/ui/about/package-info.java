/** What there is to read about the model: its card, its equations, its size. */
package glimpse.ui.about;
