/** The numbers of one step and one source word, under any tab. */
package glimpse.ui.numbers;
