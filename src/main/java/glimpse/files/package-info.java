/** Writing files so that each is either whole or not there. Any room may use this one. */
package glimpse.files;
