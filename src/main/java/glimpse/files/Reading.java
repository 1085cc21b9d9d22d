package glimpse.files;

import glimpse.words.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reading text files (UTF-8), with a sentence for each way in which that can fail. */
public final class Reading {

    /** What files of gzip and of zip begin with. */
    private static final List<byte[]> COMPRESSED =
            List.of(new byte[] {0x1f, (byte) 0x8b}, new byte[] {'P', 'K', 3, 4}, new byte[] {'P', 'K', 5, 6});

    private static final int LONGEST_MARK = 4;

    private Reading() {}

    /** @throws InputException if it cannot be read */
    public static String text(Path file) {
        try (BufferedReader reader = reader(file)) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /** @throws InputException if it cannot be read */
    public static List<String> lines(Path file) {
        try (BufferedReader reader = reader(file)) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /**
     * A reader of a text that may be long. The first bytes are looked at in passing, for what comes through a pipe can be
     * read but once; and before the rest, because a zip file of few bytes may be UTF-8 by chance.
     *
     * @throws InputException if the file is compressed
     */
    public static BufferedReader reader(Path file) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), LONGEST_MARK);
        try {
            byte[] first = in.readNBytes(LONGEST_MARK);
            if (COMPRESSED.stream().anyMatch(mark -> Arrays.equals(mark, Arrays.copyOf(first, mark.length)))) {
                throw new InputException("files.compressed", file.toString());
            }
            in.unread(first);
        } catch (IOException | InputException e) {
            in.close();
            throw e;
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
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
