package glimpse.files;

import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are either whole or not there. */
public final class Whole {

    private Whole() {}

    /** Writes the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes beside the file and moves what was written to its place.
     *
     * @throws InputException if that is not possible; nothing half-written is left then
     */
    public static void write(Path file, Content content) {
        Path absolute = target(file);
        Path parent = absolute.getParent();
        if (parent == null || Files.isDirectory(absolute)) {
            throw new InputException("files.is-a-folder", file.toString());
        }
        if (!Files.isDirectory(parent)) {
            throw new InputException("files.no-folder", file.toString(), parent.toString());
        }
        try {
            if (Files.exists(absolute) && !Files.isRegularFile(absolute)) {
                writeInto(absolute, content);
            } else {
                writeBeside(absolute, parent, content);
            }
        } catch (IOException e) {
            InputException fault = new InputException("files.not-writable", file.toString());
            fault.initCause(e);
            throw fault;
        }
    }

    /** The file itself, where a link leads to it: the link stays. */
    private static Path target(Path file) {
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        } catch (IOException e) {
            return file.toAbsolutePath();
        }
    }

    /**
     * Makes a folder and those above it where they are missing.
     *
     * @throws InputException if that is not possible
     */
    public static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            InputException fault = new InputException("files.no-new-folder", folder.toString());
            fault.initCause(e);
            throw fault;
        }
    }

    /** A device or a pipe is written to; it must not be replaced. */
    private static void writeInto(Path device, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
            content.writeTo(out);
        }
    }

    private static void writeBeside(Path file, Path parent, Content content) throws IOException {
        Path part = parent.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.writeTo(out);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
