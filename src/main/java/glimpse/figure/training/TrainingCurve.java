package glimpse.figure.training;

import java.util.List;

/**
 * A number that was followed over a training.
 *
 * @param name what it is called in the picture
 * @param points in the order of their steps
 */
public record TrainingCurve(String name, List<Point> points) {

    public TrainingCurve {
        points = List.copyOf(points);
    }

    /** @param step from 1 */
    public record Point(long step, double value) {}
}
