/** The alignment: what every target word has to do with every source word, as a heat map. */
package glimpse.figure.alignment;
