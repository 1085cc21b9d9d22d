package glimpse.export;

import glimpse.draw.Figure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/**
 * Figures as an animation that runs for ever. Every figure is painted twice, for its colours and for itself: to keep all of
 * them in memory would take gigabytes.
 */
final class GifExport {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    /** The block in which a reader finds how often to begin anew; 0 is for ever. */
    private static final String LOOP = "NETSCAPE";

    private static final String LOOP_VERSION = "2.0";
    private static final byte[] FOR_EVER = {1, 0, 0};

    /** Long enough to read the last picture before it all begins anew. */
    private static final int LAST = 3;

    private GifExport() {}

    static void write(Picture picture, OutputStream out) throws IOException {
        Canvas canvas = Canvas.of(picture);
        Palette palette = palette(picture, canvas);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            int count = picture.frames().size();
            for (int i = 0; i < count; i++) {
                BufferedImage image =
                        palette.applied(canvas.image(picture.frames().get(i)));
                int pause = picture.print().pause() * (i == count - 1 ? LAST : 1);
                writer.writeToSequence(new IIOImage(image, null, metadata(writer, image, pause)), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
    }

    /** What all pictures are painted on: as large as the largest of them. */
    private record Canvas(double width, double height, Print print) {

        static Canvas of(Picture picture) {
            double width = 0;
            double height = 0;
            for (Figure figure : picture.frames()) {
                width = Math.max(width, figure.width());
                height = Math.max(height, figure.height());
            }
            return new Canvas(width, height, picture.print().withTransparent(false));
        }

        BufferedImage image(Figure figure) {
            return PngExport.image(figure.sized(width, height), print);
        }
    }

    private static Palette palette(Picture picture, Canvas canvas) {
        Palette.Maker maker = new Palette.Maker();
        picture.frames().forEach(figure -> maker.add(canvas.image(figure)));
        return maker.palette();
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, int pause) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("delayTime", Integer.toString(pause / 10));
        control.setAttribute("disposalMethod", "none");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", LOOP);
        loop.setAttribute("authenticationCode", LOOP_VERSION);
        loop.setUserObject(FOR_EVER.clone());
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(loop);
        root.appendChild(extensions);
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }
}
