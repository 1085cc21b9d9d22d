package glimpse.files;

import glimpse.words.InputException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reading text files (UTF-8), with a sentence for each way in which that can fail. */
public final class Reading {

    private Reading() {}

    /** @throws InputException if it cannot be read */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw fault(file, e);
        }
    }

    /** @throws InputException if it cannot be read */
    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw fault(file, e);
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
