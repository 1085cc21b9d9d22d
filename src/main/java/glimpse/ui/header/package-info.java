/** The top of the window: which model, which sentence, how the output is looked for, and what is saved. */
package glimpse.ui.header;
