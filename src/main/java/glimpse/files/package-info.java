/**
 * Writing files and folders so that each is either whole or not there, reading texts, and texts as cells of tables. Any room
 * may use this one.
 */
package glimpse.files;
