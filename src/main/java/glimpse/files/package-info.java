/** Writing files and folders so that each is either whole or not there, and reading texts. Any room may use this one. */
package glimpse.files;
