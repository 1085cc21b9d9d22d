/**
 * Figures of a trace on their way into files, for the command line and the window alike: what is drawn, how large, as what,
 * and where to. A figure that needs more room than its page has is made smaller with its text: nothing is cut, and nobody is
 * sent back for a larger number.
 */
package glimpse.session.export;
