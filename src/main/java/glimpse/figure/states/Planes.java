package glimpse.figure.states;

import glimpse.draw.Target;
import glimpse.explain.Projection;
import glimpse.figure.states.StatesView.Shown;
import glimpse.trace.Node;
import glimpse.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * States of an output projected: what takes time in a picture of them, to be kept while only the step or the pointer moves.
 */
public record Planes(List<Plane> planes) {

    public Planes {
        planes = List.copyOf(planes);
    }

    /**
     * One plane.
     *
     * @param states which state each point of the projection is
     */
    record Plane(Projection projection, List<Target.State> states) {

        double x(int point) {
            return projection.points()[point][0];
        }

        double y(int point) {
            return projection.points()[point][1];
        }

        /** The points of one kind, in order. */
        List<Integer> of(Target.Vector vector) {
            return IntStream.range(0, states.size())
                    .filter(i -> states.get(i).vector() == vector)
                    .boxed()
                    .toList();
        }

        /** How many numbers a state has. */
        int dimensions() {
            return projection.mean().length;
        }
    }

    /** How much of the variance lies along the axes of each plane, {@code [2]}, 0…1. */
    public List<double[]> shares() {
        return planes.stream().map(plane -> plane.projection().shares()).toList();
    }

    /**
     * Projects h_1…h_N, without words that were crossed out, and s_0…s_T.
     *
     * @param leaf the node of the output's last word
     */
    public static Planes of(Trace whole, int leaf, Shown shown) {
        Trace trace = whole.readBy(leaf);
        States encoder = encoder(trace);
        States decoder = decoder(trace, leaf);
        return switch (shown) {
            case ENCODER -> new Planes(List.of(encoder.plane()));
            case DECODER -> new Planes(List.of(decoder.plane()));
            case BOTH ->
                new Planes(
                        encoder.size() == decoder.size()
                                ? List.of(encoder.and(decoder).plane())
                                : List.of(encoder.plane(), decoder.plane()));
        };
    }

    private record States(List<float[]> vectors, List<Target.State> names) {

        int size() {
            return vectors.get(0).length;
        }

        States and(States others) {
            return new States(
                    Stream.concat(vectors.stream(), others.vectors.stream()).toList(),
                    Stream.concat(names.stream(), others.names.stream()).toList());
        }

        Plane plane() {
            return new Plane(Projection.of(vectors.toArray(float[][]::new)), names);
        }
    }

    private static States encoder(Trace trace) {
        List<Integer> read = IntStream.range(0, trace.source().length())
                .filter(i -> !trace.source().crossedOut().contains(i))
                .boxed()
                .toList();
        return new States(
                read.stream().map(i -> trace.encoderStates()[i]).toList(),
                read.stream()
                        .map(i -> new Target.State(Target.Vector.ENCODER_STATE, i))
                        .toList());
    }

    private static States decoder(Trace trace, int leaf) {
        List<Node> path = trace.path(leaf);
        List<float[]> vectors = new ArrayList<>(List.of(trace.stateBefore(path.get(0))));
        for (Node node : path) {
            float[][] layers = node.computed().state();
            vectors.add(layers[layers.length - 1]);
        }
        return new States(
                vectors,
                IntStream.rangeClosed(0, path.size())
                        .mapToObj(t -> new Target.State(Target.Vector.STATE_AFTER, t))
                        .toList());
    }
}
