package glimpse.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output, whose reader may leave before the end, as {@code head} does: what it does not want is no fault. Every
 * other failure is.
 */
final class PipedOutput extends FilterOutputStream {

    private boolean gone;

    PipedOutput(OutputStream out) {
        super(out);
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void unlessGone(Writing writing) throws IOException {
        if (gone) {
            return;
        }
        try {
            writing.write();
        } catch (IOException e) {
            gone = String.valueOf(e.getMessage()).contains("pipe");
            if (!gone) {
                throw e;
            }
        }
    }

    @Override
    public void write(int b) throws IOException {
        unlessGone(() -> out.write(b));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        unlessGone(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        unlessGone(out::flush);
    }
}
