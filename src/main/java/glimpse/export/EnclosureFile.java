package glimpse.export;

import glimpse.files.Reading;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds again what a picture's file carries, whatever its name: its first bytes tell the format. */
public final class EnclosureFile {

    private static final int LOOKED_AT = 512;

    /** Bytes of a file: pictures of the largest size with the longest text are smaller. */
    private static final long MOST = 4L * Enclosure.MOST;

    private EnclosureFile() {}

    /**
     * Reads what a file carries.
     *
     * @return empty for what is no picture or page at all
     * @throws InputException if it is one and carries nothing, or what it carries is damaged
     */
    public static Optional<String> read(Path file) {
        // what comes through a pipe can be read but once, and is no picture
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String head = head(file);
            return isPicture(head) ? Optional.of(text(head, file)) : Optional.empty();
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isPicture(String head) {
        return isPng(head)
                || isPdf(head)
                || isMarkup(head)
                || head.startsWith("GIF8")
                || head.startsWith("\u00ff\u00d8");
    }

    private static boolean isPng(String head) {
        return head.startsWith("\u0089PNG\r\n");
    }

    private static boolean isPdf(String head) {
        return head.startsWith("%PDF-");
    }

    private static boolean isMarkup(String head) {
        String start = head.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<?xml")
                || start.startsWith("<svg")
                || start.startsWith("<!")
                || start.startsWith("<html");
    }

    private static String text(String head, Path file) throws IOException {
        if (Files.size(file) > MOST) {
            throw new InputException("fault.enclosed-too-large", file.toString(), Long.toString(MOST >> 20));
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return found(head, bytes)
                    .orElseThrow(() -> new InputException("fault.enclosed-nothing", file.toString()))
                    .text();
        } catch (IOException | IllegalArgumentException e) { // damaged in any of the ways that the formats know
            InputException fault = new InputException("fault.enclosed-damaged", file.toString());
            fault.initCause(e);
            throw fault;
        }
    }

    private static Optional<Enclosure> found(String head, byte[] bytes) throws IOException {
        if (isPng(head)) {
            return PngTextChunks.find(bytes, Enclosure.NAME).map(Enclosure::ofBase64);
        }
        if (isPdf(head)) {
            return PdfAttachment.read(bytes).map(Enclosure::ofPacked);
        }
        return isMarkup(head) ? MarkupEnclosure.find(new String(bytes, StandardCharsets.UTF_8)) : Optional.empty();
    }
}
