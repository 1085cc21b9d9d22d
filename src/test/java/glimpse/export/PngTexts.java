package glimpse.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The texts of a PNG picture as a reader that knows nothing of their writer finds them. */
public final class PngTexts {

    private PngTexts() {}

    /** By keyword. */
    public static Map<String, String> of(Path file) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            Element root =
                    (Element) reader.getImageMetadata(0).getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
            NodeList entries = root.getElementsByTagName("TextEntry");
            Map<String, String> texts = new TreeMap<>();
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                texts.put(entry.getAttribute("keyword"), entry.getAttribute("value"));
            }
            return texts;
        } finally {
            reader.dispose();
        }
    }
}
