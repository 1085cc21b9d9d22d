/** Figures as files. Each format is a surface of its own, painted from the marks that the window paints. */
package glimpse.export;
