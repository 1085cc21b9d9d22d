package glimpse.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** What a PDF carries: an attached file. */
final class PdfAttachment {

    private static final String FILE = Enclosure.NAME + ".json.gz";

    /** Lists of names within lists: no program nests them so deep, but a damaged file may go round in a circle. */
    private static final int DEEPEST = 8;

    private PdfAttachment() {}

    static void write(PDDocument document, Enclosure enclosure) throws IOException {
        PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(enclosure.packed()));
        content.setSubtype("application/gzip");
        PDComplexFileSpecification attached = new PDComplexFileSpecification();
        attached.setFile(FILE);
        attached.setFileUnicode(FILE);
        attached.setEmbeddedFile(content);
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(FILE, attached));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    /** @throws IOException if it is no PDF that can be read */
    static Optional<byte[]> read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return Optional.empty();
            }
            Optional<PDComplexFileSpecification> found = find(names.getEmbeddedFiles(), DEEPEST);
            return found.isEmpty() ? Optional.empty() : content(found.get().getEmbeddedFile());
        } catch (RuntimeException e) { // the library's way with some of what is damaged
            throw new IOException(e);
        }
    }

    private static Optional<PDComplexFileSpecification> find(
            PDNameTreeNode<PDComplexFileSpecification> files, int depth) throws IOException {
        Map<String, PDComplexFileSpecification> names = files.getNames();
        if (names != null && names.containsKey(FILE)) {
            return Optional.of(names.get(FILE));
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = files.getKids();
        if (kids != null && depth > 0) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
                Optional<PDComplexFileSpecification> found = find(kid, depth - 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Unpacked here, not by the library, which has no bound. */
    private static Optional<byte[]> content(PDEmbeddedFile file) throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        COSStream stream = file.getCOSObject();
        boolean packed = COSName.FLATE_DECODE.equals(stream.getFilters());
        if (stream.getFilters() != null && !packed) {
            throw new IOException("packed in a way that is not known");
        }
        try (InputStream raw = stream.createRawInputStream();
                InputStream in = packed ? new InflaterInputStream(raw) : raw) {
            return Optional.of(in.readNBytes(Enclosure.MOST));
        }
    }
}
