package glimpse.session.lesson;

import glimpse.files.WholeFolder;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A lesson's zip file, unpacked beside other temporary files until it is closed. What a zip file says of the sizes in it is
 * not believed, and none of its names leads elsewhere.
 *
 * @param folder where the lesson is
 * @param all where everything is, that folder or the one above it
 */
record Unpacked(LessonFolder folder, Path all) implements AutoCloseable {

    private static final int MOST_FILES = 2000;
    private static final long MOST_BYTES = 256_000_000;
    private static final Pattern OUTSIDE = Pattern.compile("(^|.*/)\\.\\.?(/.*|$)|^/.*|.*[\\\\:\\x00].*");

    /**
     * Unpacks a file.
     *
     * @throws InputException if it is no zip file, or one that is not to be trusted; nothing is left of it then
     */
    static Unpacked of(Path file) {
        Path all = temporary();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            unpack(zip, file, all);
            return new Unpacked(lessonIn(all), all);
        } catch (InputException e) {
            WholeFolder.remove(all);
            throw e;
        } catch (IOException | IllegalArgumentException e) { // names in no encoding are illegal arguments
            WholeFolder.remove(all);
            InputException fault = new InputException("lesson.broken-zip", file);
            fault.initCause(e);
            throw fault;
        }
    }

    private static Path temporary() {
        try {
            Path all = Files.createTempDirectory("glimpse-lesson");
            all.toFile().deleteOnExit();
            return all;
        } catch (IOException e) {
            throw new InputException("files.no-new-folder", System.getProperty("java.io.tmpdir"));
        }
    }

    private static void unpack(ZipFile zip, Path file, Path all) throws IOException {
        if (zip.size() > MOST_FILES) {
            throw new InputException("lesson.too-many-files", file, zip.size(), MOST_FILES);
        }
        long left = MOST_BYTES;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (OUTSIDE.matcher(entry.getName()).matches()) {
                throw new InputException("lesson.path-outside", file, entry.getName());
            }
            if (!entry.isDirectory()) {
                left -= unpack(zip, entry, all.resolve(entry.getName()), new Limit(file, left));
            }
        }
    }

    private record Limit(Path file, long left) {}

    private static long unpack(ZipFile zip, ZipEntry entry, Path target, Limit limit) throws IOException {
        if (entry.getSize() > limit.left()) {
            throw Bounded.tooLarge(limit.file().toString(), MOST_BYTES);
        }
        folders(target.getParent());
        CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        try (InputStream bounded = new Bounded(in, limit.left(), limit.file().toString())) {
            long bytes = Files.copy(bounded, target); // a name that comes twice is a fault
            target.toFile().deleteOnExit();
            if (in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException("checksum");
            }
            return bytes;
        }
    }

    private static void folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            folders(folder.getParent());
            Files.createDirectory(folder);
            folder.toFile().deleteOnExit();
        }
    }

    /** Programs that make zip files of a folder put the folder itself into it. */
    private static LessonFolder lessonIn(Path all) throws IOException {
        if (new LessonFolder(all).isLesson()) {
            return new LessonFolder(all);
        }
        try (Stream<Path> inside = Files.list(all)) {
            List<LessonFolder> lessons =
                    inside.map(LessonFolder::new).filter(LessonFolder::isLesson).toList();
            return lessons.size() == 1 ? lessons.get(0) : new LessonFolder(all);
        }
    }

    @Override
    public void close() {
        WholeFolder.remove(all);
    }
}
