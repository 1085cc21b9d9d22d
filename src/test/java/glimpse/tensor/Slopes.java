package glimpse.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;

/**
 * Derivatives by central finite differences, in double precision. What a program gives is contracted with random weights
 * to one number, so that a wrong entry cannot hide behind another.
 *
 * @param inputs values of the tensors that the program takes
 * @param parameters values of the parameters that it takes
 */
record Slopes(List<double[][]> inputs, List<double[][]> parameters, Program program) {

    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-8;

    /** Some operations on tensors and parameters. */
    @FunctionalInterface
    interface Program {
        Tensor run(Tape tape, List<Tensor> inputs, List<Parameter> parameters);
    }

    /** One evaluation: the number that came out, and everything that it came from. */
    private record Run(Tape tape, List<Tensor> inputs, List<Parameter> parameters, Tensor number) {}

    private Run run(Tape tape) {
        List<Tensor> tensors = new ArrayList<>();
        inputs.forEach(x -> tensors.add(Numbers.tensor(tape, x)));
        List<Parameter> learnt = new ArrayList<>();
        parameters.forEach(x -> learnt.add(Numbers.parameter(Precision.DOUBLE, x)));
        Tensor out = program.run(tape, tensors, learnt);
        return new Run(tape, tensors, learnt, contract(tape, out));
    }

    /** Σ w ⊙ x with fixed random w. */
    static Tensor contract(Tape tape, Tensor x) {
        Tensor weighted = tape.multiply(x, Numbers.tensor(tape, Numbers.random(x.rows(), x.columns(), 99)));
        List<Tensor> line = new ArrayList<>();
        for (int r = 0; r < x.rows(); r++) {
            line.add(tape.rows(weighted, r, r + 1));
        }
        Tensor row = tape.concat(line);
        double[][] ones = new double[1][row.columns()];
        java.util.Arrays.fill(ones[0], 1);
        return tape.linear(row, Numbers.parameter(Precision.DOUBLE, ones));
    }

    private double value() {
        return run(Tape.inference(Precision.DOUBLE)).number().get(0, 0);
    }

    /** Compares the derivative of every number of every input and parameter. */
    void check() {
        Run run = run(Tape.recording(Precision.DOUBLE));
        run.tape().backward(run.number());
        for (int k = 0; k < inputs.size(); k++) {
            compare(
                    "input " + k,
                    inputs.get(k),
                    Numbers.flat(Numbers.gradients(run.inputs().get(k))));
        }
        for (int k = 0; k < parameters.size(); k++) {
            compare("parameter " + k, parameters.get(k), run.parameters().get(k).gradients());
        }
    }

    private void compare(String what, double[][] values, double[] gradients) {
        int at = 0;
        for (double[] row : values) {
            for (int i = 0; i < row.length; i++) {
                double before = row[i];
                row[i] = before + STEP;
                double above = value();
                row[i] = before - STEP;
                double below = value();
                row[i] = before;
                double slope = (above - below) / (2 * STEP);
                assertThat(gradients[at++])
                        .as(what + ", column " + i)
                        .isCloseTo(slope, Offset.offset(TOLERANCE * Math.max(1, Math.abs(slope))));
            }
        }
    }
}
