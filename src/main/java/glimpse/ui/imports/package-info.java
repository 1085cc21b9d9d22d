/**
 * The page about a checkpoint of another program: what a person has to decide, and the report. Until the model is opened or
 * saved nothing is written: every decision only reads the files again.
 */
package glimpse.ui.imports;
