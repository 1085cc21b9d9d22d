/**
 * Figures as files. Each format is a surface of its own, painted from the marks that the window paints.
 *
 * <p>SVG and PDF write text with the bundled font and put every run where it was measured to be. What the font lacks, a PDF
 * has as shapes under a space that reads as its letters, and an SVG leaves to the reader's fonts, squeezed to the measured
 * width. A raster becomes rectangles there: many readers smooth a small picture that they enlarge. PDFBox, which also cuts
 * the subset for SVG, is known here alone, and loaded only when such a file is written, or read again.
 *
 * <p>What a file carries to be opened again is read with bounds: it may come from anybody. A page (HTML) is drawn in the
 * browser from what it carries; its script writes words as text, never as markup.
 */
package glimpse.export;
