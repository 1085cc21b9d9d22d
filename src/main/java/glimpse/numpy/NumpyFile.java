package glimpse.numpy;

import glimpse.files.Reading;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** One array, or several with names in a zip: the bytes are read whole, so the file may change afterwards. */
public final class NumpyFile {

    /** What the only array of a {@code .npy} is called. */
    public static final String ONLY = "";

    private static final String ENDING = ".npy";
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** What may be unpacked whatever the file's size, and how many times its size beyond that. */
    private static final long SMALL = 32L << 20;

    private static final long MOST_TIMES = 50;

    /** The oldest time that a zip can tell, so that the same arrays are the same file. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NumpyFile() {}

    /** Whether a file begins as one of NumPy does, or as a zip. */
    public static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(NumpyHeader.MARK_LENGTH);
            return NumpyHeader.isMark(first) || Arrays.equals(Arrays.copyOf(first, ZIP.length), ZIP);
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    /**
     * Reads all arrays in the order of the file.
     *
     * @throws InputException if it is no such file, damaged, or holds something else than arrays of numbers and texts
     */
    public static Map<String, NumpyArray> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
                return zipped(file);
            }
            if (Files.size(file) > Integer.MAX_VALUE - 8) {
                throw new InputException("numpy.too-large", file.toString());
            }
            return Map.of(ONLY, NumpyArray.read(ByteBuffer.wrap(Files.readAllBytes(file)), file.toString()));
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    private static Map<String, NumpyArray> zipped(Path file) throws IOException {
        Map<String, NumpyArray> arrays = new LinkedHashMap<>();
        long most = Math.max(SMALL, MOST_TIMES * Files.size(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String place = file + ": " + entry.getName();
                byte[] bytes = bytes(zip, entry, most, place);
                most -= bytes.length;
                if (arrays.put(name(entry, place), NumpyArray.read(ByteBuffer.wrap(bytes), place)) != null) {
                    throw new InputException("numpy.duplicate", place);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            InputException fault = new InputException("numpy.zip", file.toString());
            fault.initCause(e);
            throw fault;
        }
        return arrays;
    }

    private static String name(ZipEntry entry, String place) {
        if (!entry.getName().endsWith(ENDING)) {
            throw new InputException("numpy.other-entry", place);
        }
        return entry.getName().substring(0, entry.getName().length() - ENDING.length());
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, long most, String place) throws IOException {
        if (entry.getSize() > Math.min(most, Integer.MAX_VALUE - 8)) {
            throw new InputException("numpy.too-large", place);
        }
        // what is claimed is read and no more, in pieces: nothing is made for a claim alone
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) entry.getSize());
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (bytes.length != entry.getSize() || sum.getValue() != entry.getCrc()) {
            throw new InputException("numpy.zip", place);
        }
        return bytes;
    }

    /** Writes arrays that were made here as a {@code .npz}. */
    public static void write(OutputStream out, Map<String, NumpyArray> arrays) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, NumpyArray> array : arrays.entrySet()) {
            ZipEntry entry = new ZipEntry(array.getKey() + ENDING);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            zip.write(array.getValue().bytes());
            zip.closeEntry();
        }
        zip.finish();
    }
}
