package glimpse.figure.states;

import glimpse.draw.Box;
import glimpse.draw.Scale;
import java.util.stream.DoubleStream;

/** The two scales of a plane, with as many pixels to a unit in one direction as in the other. */
record Frame(Scale across, Scale up) {

    /** Around the points, where their words stand. */
    private static final double AIR = 34;

    static Frame about(double[] xs, double[] ys, Box box) {
        double width = Math.max(1, box.width() - 2 * AIR);
        double height = Math.max(1, box.height() - 2 * AIR);
        double unit = Math.min(width / spread(xs), height / spread(ys));
        double x = middle(xs);
        double y = middle(ys);
        double halfWidth = box.width() / 2 / unit;
        double halfHeight = box.height() / 2 / unit;
        return new Frame(
                new Scale(x - halfWidth, x + halfWidth, box.x(), box.right()),
                new Scale(y - halfHeight, y + halfHeight, box.bottom(), box.y()));
    }

    private static double spread(double[] values) {
        return Math.max(1e-6, max(values) - min(values));
    }

    private static double middle(double[] values) {
        return (max(values) + min(values)) / 2;
    }

    private static double max(double[] values) {
        return DoubleStream.of(values).max().orElse(0);
    }

    private static double min(double[] values) {
        return DoubleStream.of(values).min().orElse(0);
    }
}
