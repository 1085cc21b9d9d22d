package glimpse.files;

import glimpse.words.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reading text files (UTF-8), with a sentence for each way in which that can fail. */
public final class Reading {

    /** What files of gzip and of zip begin with. */
    private static final List<byte[]> COMPRESSED =
            List.of(new byte[] {0x1f, (byte) 0x8b}, new byte[] {'P', 'K', 3, 4}, new byte[] {'P', 'K', 5, 6});

    private Reading() {}

    /** @throws InputException if it cannot be read */
    public static String text(Path file) {
        try {
            unpacked(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /** @throws InputException if it cannot be read */
    public static List<String> lines(Path file) {
        try {
            unpacked(file);
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /**
     * A reader of a text that may be long.
     *
     * @throws InputException if the file is compressed
     */
    public static BufferedReader reader(Path file) throws IOException {
        unpacked(file);
        return Files.newBufferedReader(file);
    }

    /** A zip file of few bytes may be UTF-8 by chance, so that its first bytes are looked at before it is read. */
    private static void unpacked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(4);
            if (COMPRESSED.stream().anyMatch(mark -> Arrays.equals(mark, Arrays.copyOf(first, mark.length)))) {
                throw new InputException("files.compressed", file.toString());
            }
        }
    }

    /** What a person can be told of a file or folder that could not be read. */
    public static InputException fault(Path file, IOException cause) {
        InputException fault = new InputException(key(file, cause), file.toString(), cause.getMessage());
        fault.initCause(cause);
        return fault;
    }

    private static String key(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "files.missing";
        }
        if (cause instanceof CharacterCodingException) {
            return "files.not-utf8";
        }
        if (cause instanceof AccessDeniedException) {
            return "files.not-allowed";
        }
        return Files.isDirectory(file) ? "files.folder-not-file" : "files.not-readable";
    }
}
