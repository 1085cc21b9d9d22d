package glimpse.modelfile.container;

import glimpse.modelfile.container.Value.Array;
import glimpse.modelfile.container.Value.Entries;
import glimpse.modelfile.container.Value.Inert;
import glimpse.modelfile.container.Value.Items;
import glimpse.modelfile.container.Value.Text;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an array of NumPy (.npy): a mark, the version, the length of the header, the header (a dictionary as Python prints
 * one), then the raw numbers.
 */
final class NumpyFile {

    private static final byte[] MARK = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final int LONGEST_HEADER = 1 << 16;

    private static final int MOST_TEXTS = 1_000_000;

    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern COLUMNS = Pattern.compile("'fortran_order'\\s*:\\s*True");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\sL,]*)\\)");
    private static final Pattern TEXTS = Pattern.compile("([<>|=]?)([US])(\\d{1,7})");

    private NumpyFile() {}

    /** @param first what the file begins with */
    static boolean isMarked(byte[] first) {
        return Bytes.begin(first, MARK);
    }

    /**
     * The array; texts if it holds some, an {@link Inert} that names their type if it holds what is neither.
     *
     * @param name what it is called in faults
     */
    static Value read(Bytes bytes, String name) throws IOException {
        byte[] first = bytes.read(0, 12);
        if (first.length < 10 || !isMarked(first)) {
            throw new InputException("container.numpy", bytes.file(), name);
        }
        ByteBuffer fields = ByteBuffer.wrap(first).order(ByteOrder.LITTLE_ENDIAN);
        boolean old = first[6] == 1;
        int start = old ? 10 : 12;
        int length = old ? fields.getShort(8) & 0xffff : first.length < 12 ? -1 : fields.getInt(8);
        if (length < 0 || length > LONGEST_HEADER || start + length > bytes.size()) {
            throw new InputException("container.numpy", bytes.file(), name);
        }
        String header = new String(bytes.read(start, length), StandardCharsets.ISO_8859_1);
        return value(header, bytes.piece(start + length, bytes.size() - start - length), name);
    }

    private static Value value(String header, Bytes data, String name) throws IOException {
        Matcher type = TYPE.matcher(header);
        Matcher shape = SHAPE.matcher(header);
        if (!shape.find()) {
            throw new InputException("container.numpy", data.file(), name);
        }
        String written = type.find() ? type.group(1) : "several fields";
        List<Integer> sizes = sizes(shape.group(1), data, name);
        Optional<NumpyType> numbers = NumpyType.of(written);
        if (numbers.isPresent()) {
            Storage storage =
                    new Storage(data, numbers.get().type(), numbers.get().order());
            boolean columns = COLUMNS.matcher(header).find();
            return new Array(storage, 0, sizes, columns ? Strides.columnMajor(sizes) : Strides.rowMajor(sizes));
        }
        Matcher texts = TEXTS.matcher(written);
        if (texts.matches()) {
            return texts(texts, sizes, data, name);
        }
        return new Inert("numpy.ndarray", new Entries(Map.of("dtype", new Text(written))));
    }

    private static List<Integer> sizes(String written, Bytes data, String name) {
        List<Integer> sizes = new ArrayList<>();
        for (String size : written.split(",")) {
            if (!size.isBlank()) {
                try {
                    sizes.add(Integer.valueOf(size.strip().replace("L", "")));
                } catch (NumberFormatException e) {
                    throw new InputException("container.numpy", data.file(), name);
                }
            }
        }
        return sizes;
    }

    /** Texts of a fixed length, filled up with zeros: {@code U} has four bytes a character, {@code S} one. */
    private static Value texts(Matcher type, List<Integer> shape, Bytes data, String name) throws IOException {
        boolean wide = type.group(2).equals("U");
        int width = Integer.parseInt(type.group(3)) * (wide ? 4 : 1);
        long count = Strides.count(shape);
        if (count < 0 || count > MOST_TEXTS || count * width > data.size()) {
            throw new InputException("container.numpy", data.file(), name);
        }
        String order = type.group(1).equals(">") ? "UTF-32BE" : "UTF-32LE";
        byte[] all = data.read(0, (int) (count * width));
        List<Value> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String padded = wide
                    ? new String(all, i * width, width, Charset.forName(order))
                    : new String(all, i * width, width, StandardCharsets.UTF_8);
            texts.add(new Text(padded.replaceAll("\0+$", "")));
        }
        return shape.isEmpty() ? texts.get(0) : new Items(texts);
    }
}
