/**
 * Pictures that can be opened again: their files carry the trace, with one more field that says what was shown of it. The
 * text is a trace of the usual form, so that whoever takes it out of a file can read it as one. What comes from a file is
 * checked here, once: a view that stands outside its trace never gets further.
 */
package glimpse.session.reopen;
