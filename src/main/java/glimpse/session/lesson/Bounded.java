package glimpse.session.lesson;

import glimpse.words.InputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that is not read beyond a bound: what is compressed may claim to be small. */
final class Bounded extends FilterInputStream {

    private final long most;
    private final String name;
    private long read;

    /** @param name what the fault calls the file */
    Bounded(InputStream in, long most, String name) {
        super(in);
        this.most = most;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw tooLarge(name, most);
        }
    }

    /** What is said of more bytes than there may be. */
    static InputException tooLarge(String name, long most) {
        return new InputException("lesson.too-large", name, Long.toString(most / 1_000_000));
    }
}
