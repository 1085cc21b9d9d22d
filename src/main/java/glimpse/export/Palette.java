package glimpse.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * At most 256 colours for pictures that follow each other: their own where they have no more, else a median cut. One palette
 * for all, so that nothing flickers, and no dithering, so that even grounds stay even.
 */
final class Palette {

    private static final int MOST = 256;

    private final int[] colours;
    private final Map<Integer, Byte> indices;

    private Palette(List<Region> regions) {
        this.colours = regions.stream().mapToInt(Region::mean).toArray();
        this.indices = new HashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            for (Count count : regions.get(i).counts()) {
                indices.put(count.rgb(), (byte) i);
            }
        }
    }

    /** How often a colour is seen. */
    private record Count(int rgb, long pixels) {
        int channel(int shift) {
            return rgb >> shift & 0xff;
        }
    }

    /** Colours that will be one. */
    private record Region(List<Count> counts) {

        /** The channel (its shift in an RGB) in which they differ most. */
        int widest() {
            int widest = 0;
            for (int shift : new int[] {8, 16}) {
                widest = span(shift) > span(widest) ? shift : widest;
            }
            return widest;
        }

        int span(int shift) {
            int least = 255;
            int most = 0;
            for (Count count : counts) {
                least = Math.min(least, count.channel(shift));
                most = Math.max(most, count.channel(shift));
            }
            return most - least;
        }

        /** What would be lost by having one colour for all; a rare colour that is far off counts nearly as much as many. */
        double loss() {
            double pixels = counts.stream().mapToLong(Count::pixels).sum();
            return span(widest()) * Math.sqrt(pixels);
        }

        boolean isOne() {
            return counts.size() == 1;
        }

        /** The part below the middle of the widest channel, and the part above. */
        List<Region> halves() {
            int shift = widest();
            List<Count> sorted = new ArrayList<>(counts);
            sorted.sort(Comparator.comparingInt(count -> count.channel(shift)));
            double middle = (sorted.get(0).channel(shift)
                            + sorted.get(sorted.size() - 1).channel(shift))
                    / 2.0;
            int cut = 1;
            while (sorted.get(cut).channel(shift) <= middle) {
                cut++;
            }
            return List.of(new Region(sorted.subList(0, cut)), new Region(sorted.subList(cut, sorted.size())));
        }

        int mean() {
            return channel(16) << 16 | channel(8) << 8 | channel(0);
        }

        private int channel(int shift) {
            long sum = 0;
            long pixels = 0;
            for (Count count : counts) {
                sum += count.pixels() * count.channel(shift);
                pixels += count.pixels();
            }
            return (int) Math.round((double) sum / pixels);
        }
    }

    /** Counts the colours of pictures one by one, so that none has to be kept. */
    static final class Maker {
        private final Map<Integer, Long> pixels = new HashMap<>();

        void add(BufferedImage image) {
            int[] row = new int[image.getWidth()];
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, row.length, 1, row, 0, row.length);
                add(row);
            }
        }

        /** Grounds are long stretches of one colour. */
        private void add(int[] row) {
            for (int from = 0, to; from < row.length; from = to) {
                to = from + 1;
                while (to < row.length && row[to] == row[from]) {
                    to++;
                }
                pixels.merge(row[from] & 0xffffff, (long) to - from, Long::sum);
            }
        }

        Palette palette() {
            List<Count> all = new ArrayList<>();
            pixels.forEach((rgb, count) -> all.add(new Count(rgb, count)));
            all.sort(Comparator.comparingInt(Count::rgb));
            PriorityQueue<Region> open =
                    new PriorityQueue<>(Comparator.comparingDouble(Region::loss).reversed());
            Deque<Region> done = new ArrayDeque<>();
            open.add(new Region(all));
            while (!open.isEmpty() && open.size() + done.size() < MOST) {
                Region next = open.remove();
                if (next.isOne()) {
                    done.add(next);
                } else {
                    open.addAll(next.halves());
                }
            }
            List<Region> regions = new ArrayList<>(done);
            regions.addAll(open);
            return new Palette(regions);
        }
    }

    /** A picture in these colours. */
    BufferedImage applied(BufferedImage image) {
        BufferedImage indexed =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model());
        int width = image.getWidth();
        int[] row = new int[width];
        byte[] found = new byte[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                found[x] = x > 0 && row[x] == row[x - 1] ? found[x - 1] : indices.get(row[x] & 0xffffff);
            }
            indexed.getRaster().setDataElements(0, y, width, 1, found);
        }
        return indexed;
    }

    private IndexColorModel model() {
        return new IndexColorModel(8, colours.length, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    }
}
