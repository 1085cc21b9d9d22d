package glimpse.attentionfile;

import glimpse.attentionfile.AttentionFile.Found;
import glimpse.files.Reading;
import glimpse.numpy.NumpyFile;
import glimpse.words.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells the form of a file by what is in it. */
final class Recognition {

    private static final int LOOKED_AT = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern LINK = Pattern.compile("\\d{1,6}[-p?]\\d{1,6}");
    private static final Pattern NAACL = Pattern.compile("\\d{1,9}\\s+\\d{1,6}\\s+\\d{1,6}(\\s+[SP])?(\\s+[\\d.]+)?");
    private static final Pattern HEADED = Pattern.compile("SENT:\\s*\\d{1,9}");
    private static final Pattern FAIRSEQ = Pattern.compile("[STWHDPAE]-\\d+\\t.*");

    private Recognition() {}

    static Found read(Path file, Beside beside) {
        if (NumpyFile.isOne(file)) {
            return NumpyForm.read(file, beside);
        }
        String first = firstLine(file);
        if (first.contains("|||")) {
            return BarredText.read(file);
        }
        if (first.startsWith("{") || first.startsWith("[")) {
            return JsonForm.read(file, beside);
        }
        if (FAIRSEQ.matcher(first).matches()) {
            return FairseqText.read(file);
        }
        if (LINK.matcher(Tokens.split(first).get(0)).matches()) {
            return LinkText.read(file, AttentionForm.PHARAOH);
        }
        if (NAACL.matcher(first).matches() || HEADED.matcher(first).matches()) {
            return LinkText.read(file, AttentionForm.NAACL);
        }
        throw new InputException("attention.unknown", file.toString());
    }

    /** The first line with anything on it, or as much of it as is looked at. */
    private static String firstLine(Path file) {
        char[] head = new char[LOOKED_AT];
        try (BufferedReader reader = Reading.reader(file)) {
            int read = Math.max(0, reader.read(head));
            return new String(head, 0, read)
                    .replace(BYTE_ORDER_MARK, "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new InputException("attention.empty", file.toString()));
        } catch (IOException e) {
            throw Reading.fault(file, e);
        }
    }
}
