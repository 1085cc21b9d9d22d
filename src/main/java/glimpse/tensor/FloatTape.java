package glimpse.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The operations, in one precision. Each computes its outcome and, while recording, notes how to go back. The class is as
 * long as the list of operations: what takes more than a few lines stands in the classes of loops beside it.
 */
final class FloatTape implements Tape {

    private static final float[] NONE = {};

    /** Below it a probability counts as this, so that a logarithm stays finite. */
    private static final double LEAST_PROBABILITY = 1e-9;

    private final boolean recording;
    private final boolean learning;
    private boolean tracking;
    private final FloatProducts products = new FloatProducts();
    private final FloatShortcuts shortcuts;
    private final FloatPool pool = new FloatPool();
    private final List<Runnable> back = new ArrayList<>();
    private final List<FloatTensor> made = new ArrayList<>();

    /** @param learning whether the way back reaches the parameters too */
    FloatTape(boolean recording, boolean learning) {
        this.recording = recording;
        this.learning = learning;
        this.tracking = recording;
        this.shortcuts = new FloatShortcuts(products, recording, learning);
    }

    @Override
    public boolean isRecording() {
        return recording;
    }

    private FloatTensor make(int rows, int columns) {
        FloatTensor tensor = new FloatTensor(rows, columns, pool.take(rows * columns));
        if (tracking) {
            made.add(tensor);
        }
        return tensor;
    }

    /** Notes how the gradient of {@code out} goes on; skipped on the way back where none arrived. */
    private FloatTensor note(FloatTensor out, Runnable goBack) {
        if (recording) {
            back.add(() -> {
                if (out.hasGradient()) {
                    goBack.run();
                }
            });
        }
        return out;
    }

    private float[] grad(FloatTensor x) {
        if (!x.hasGradient()) {
            x.gradient = pool.takeZeros(x.size());
        }
        return x.gradient;
    }

    /** As {@link #grad}, of any value where there is none yet: for who then writes all of it. */
    private float[] roomForGradient(FloatTensor x) {
        if (!x.hasGradient()) {
            x.gradient = pool.take(x.size());
        }
        return x.gradient;
    }

    private void learn(FloatParameter parameter, int offset, float[] source, int from, int length) {
        if (learning) {
            parameter.addGradient(offset, source, from, length);
        }
    }

    private static FloatTensor in(Tensor x) {
        return (FloatTensor) x;
    }

    private static void sameShape(FloatTensor a, FloatTensor b) {
        if (a.rows != b.rows || a.columns != b.columns) {
            throw new IllegalArgumentException(a.rows + "×" + a.columns + " does not fit " + b.rows + "×" + b.columns);
        }
    }

    @Override
    public Tensor zeros(int rows, int columns) {
        FloatTensor out = make(rows, columns);
        Arrays.fill(out.data, 0, out.size(), 0);
        return out;
    }

    @Override
    public Tensor constant(int rows, int columns, double[] values) {
        FloatTensor out = make(rows, columns);
        for (int i = 0; i < values.length; i++) {
            out.data[i] = (float) values[i];
        }
        return out;
    }

    @Override
    public Tensor detach(Tensor x) {
        FloatTensor out = make(x.rows(), x.columns());
        System.arraycopy(in(x).data, 0, out.data, 0, out.size());
        return out;
    }

    @Override
    public Tensor concat(List<Tensor> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        FloatTensor out = make(
                parts.get(0).rows(), parts.stream().mapToInt(Tensor::columns).sum());
        int at = 0;
        for (Tensor part : parts) {
            FloatTensor x = in(part);
            int from = at;
            copyColumns(x.data, x.columns, 0, out.data, out.columns, from, x.columns, out.rows);
            note(out, () -> addColumns(out.gradient, out.columns, from, grad(x), x.columns, 0, x.columns, out.rows));
            at += x.columns;
        }
        return out;
    }

    @Override
    public Tensor columns(Tensor input, int from, int to) {
        FloatTensor x = in(input);
        FloatTensor out = make(x.rows, to - from);
        copyColumns(x.data, x.columns, from, out.data, out.columns, 0, out.columns, out.rows);
        return note(
                out, () -> addColumns(out.gradient, out.columns, 0, grad(x), x.columns, from, out.columns, out.rows));
    }

    private static void copyColumns(float[] x, int xWidth, int xAt, float[] y, int yWidth, int yAt, int n, int rows) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(x, r * xWidth + xAt, y, r * yWidth + yAt, n);
        }
    }

    private static void addColumns(float[] x, int xWidth, int xAt, float[] y, int yWidth, int yAt, int n, int rows) {
        for (int r = 0; r < rows; r++) {
            FloatLoops.accumulate(y, r * yWidth + yAt, x, r * xWidth + xAt, n);
        }
    }

    @Override
    public Tensor stack(List<Tensor> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int width = parts.get(0).columns();
        FloatTensor out = make(parts.stream().mapToInt(Tensor::rows).sum(), width);
        int at = 0;
        for (Tensor part : parts) {
            FloatTensor x = in(part);
            int from = at;
            System.arraycopy(x.data, 0, out.data, from, x.size());
            note(out, () -> FloatLoops.accumulate(grad(x), 0, out.gradient, from, x.size()));
            at += x.size();
        }
        return out;
    }

    @Override
    public Tensor rows(Tensor input, int from, int to) {
        FloatTensor x = in(input);
        FloatTensor out = make(to - from, x.columns);
        int at = from * x.columns;
        System.arraycopy(x.data, at, out.data, 0, out.size());
        return note(out, () -> FloatLoops.accumulate(grad(x), at, out.gradient, 0, out.size()));
    }

    @Override
    public Tensor select(Tensor input, int[] index) {
        FloatTensor x = in(input);
        int n = x.columns;
        FloatTensor out = make(index.length, n);
        for (int r = 0; r < index.length; r++) {
            System.arraycopy(x.data, index[r] * n, out.data, r * n, n);
        }
        return note(out, () -> {
            for (int r = 0; r < index.length; r++) {
                FloatLoops.accumulate(grad(x), index[r] * n, out.gradient, r * n, n);
            }
        });
    }

    @Override
    public Tensor choose(boolean[] keep, Tensor first, Tensor second) {
        FloatTensor a = in(first);
        FloatTensor b = in(second);
        sameShape(a, b);
        int n = a.columns;
        FloatTensor out = make(a.rows, n);
        for (int r = 0; r < a.rows; r++) {
            System.arraycopy(keep[r] ? a.data : b.data, r * n, out.data, r * n, n);
        }
        return note(out, () -> {
            for (int r = 0; r < out.rows; r++) {
                FloatLoops.accumulate(grad(keep[r] ? a : b), r * n, out.gradient, r * n, n);
            }
        });
    }

    @Override
    public Tensor embed(Parameter parameter, int[] ids) {
        FloatParameter table = (FloatParameter) parameter;
        int n = table.columns();
        FloatTensor out = make(ids.length, n);
        for (int r = 0; r < ids.length; r++) {
            table.readRow(ids[r], out.data, r * n);
        }
        out.origin = new FloatOrigin.LookUp(table, ids);
        return note(out, () -> {
            for (int r = 0; r < ids.length; r++) {
                learn(table, ids[r] * n, out.gradient, r * n, n);
            }
        });
    }

    @Override
    public Tensor linear(Tensor input, Parameter weight) {
        return product(in(input), (FloatParameter) weight, NONE);
    }

    /** @param bias what every row starts from; nothing where it is empty */
    private FloatTensor product(FloatTensor x, FloatParameter w, float[] bias) {
        if (x.columns != w.columns()) {
            throw new IllegalArgumentException(
                    w.name() + " takes rows of " + w.columns() + " numbers, not of " + x.columns);
        }
        FloatTensor out = make(x.rows, w.rows());
        shortcuts.multiply(x, w, 0, bias, out.data);
        return note(out, () -> {
            boolean first = !x.hasGradient();
            products.backward(x.data, roomForGradient(x), first, x.rows, w, out.gradient, learning);
        });
    }

    @Override
    public Tensor linear(List<Tensor> parts, Parameter weight) {
        return product(parts, (FloatParameter) weight, NONE);
    }

    private FloatTensor product(List<Tensor> parts, FloatParameter w, float[] bias) {
        if (parts.size() == 1 || !shortcuts.areIn(parts, w)) {
            return product(in(concat(parts)), w, bias);
        }
        FloatTensor out = make(parts.get(0).rows(), w.rows());
        int column = 0;
        for (Tensor part : parts) {
            FloatTensor share = column == 0 ? out : make(out.rows, out.columns);
            shortcuts.multiply(in(part), w, column, column == 0 ? bias : NONE, share.data);
            if (column > 0) {
                FloatLoops.accumulate(out.data, share.data, out.size());
            }
            column += part.columns();
        }
        return out;
    }

    @Override
    public Tensor linear(Tensor input, Parameter weight, Parameter bias) {
        FloatParameter b = (FloatParameter) bias;
        FloatTensor out = product(in(input), (FloatParameter) weight, b.heap());
        return note(out, () -> sumRows(out, b));
    }

    @Override
    public Tensor linear(List<Tensor> parts, Parameter weight, Parameter bias) {
        FloatParameter b = (FloatParameter) bias;
        FloatTensor out = product(parts, (FloatParameter) weight, b.heap());
        return note(out, () -> sumRows(out, b));
    }

    private void sumRows(FloatTensor out, FloatParameter b) {
        float[] sum = new float[out.columns];
        for (int r = 0; r < out.rows; r++) {
            FloatLoops.accumulate(sum, 0, out.gradient, r * out.columns, out.columns);
        }
        learn(b, 0, sum, 0, sum.length);
    }

    @Override
    public Tensor repeat(Parameter bias, int rows) {
        FloatParameter b = (FloatParameter) bias;
        FloatTensor out = make(rows, b.columns());
        for (int r = 0; r < rows; r++) {
            System.arraycopy(b.heap(), 0, out.data, r * out.columns, out.columns);
        }
        return note(out, () -> sumRows(out, b));
    }

    @Override
    public Tensor add(Tensor first, Tensor second) {
        FloatTensor a = in(first);
        FloatTensor b = in(second);
        sameShape(a, b);
        FloatTensor out = make(a.rows, a.columns);
        for (int i = 0; i < out.size(); i++) {
            out.data[i] = a.data[i] + b.data[i];
        }
        return note(out, () -> {
            FloatLoops.accumulate(grad(a), 0, out.gradient, 0, out.size());
            FloatLoops.accumulate(grad(b), 0, out.gradient, 0, out.size());
        });
    }

    @Override
    public Tensor multiply(Tensor first, Tensor second) {
        FloatTensor a = in(first);
        FloatTensor b = in(second);
        sameShape(a, b);
        FloatTensor out = make(a.rows, a.columns);
        for (int i = 0; i < out.size(); i++) {
            out.data[i] = a.data[i] * b.data[i];
        }
        return note(out, () -> {
            addProduct(grad(a), out.gradient, b.data, out.size());
            addProduct(grad(b), out.gradient, a.data, out.size());
        });
    }

    private static void addProduct(float[] sum, float[] x, float[] y, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += x[i] * y[i];
        }
    }

    @Override
    public Tensor scale(Tensor input, double factor) {
        FloatTensor x = in(input);
        FloatTensor out = make(x.rows, x.columns);
        float f = (float) factor;
        for (int i = 0; i < out.size(); i++) {
            out.data[i] = f * x.data[i];
        }
        return note(out, () -> FloatLoops.accumulate(grad(x), 0, f, out.gradient, 0, out.size()));
    }

    @Override
    public Tensor tanh(Tensor input) {
        FloatTensor x = in(input);
        FloatTensor out = make(x.rows, x.columns);
        for (int i = 0; i < out.size(); i++) {
            out.data[i] = Functions.tanh(x.data[i]);
        }
        return note(out, () -> {
            float[] dx = grad(x);
            for (int i = 0; i < out.size(); i++) {
                dx[i] += out.gradient[i] * (1 - out.data[i] * out.data[i]);
            }
        });
    }

    @Override
    public Tensor sigmoid(Tensor input) {
        FloatTensor x = in(input);
        FloatTensor out = make(x.rows, x.columns);
        for (int i = 0; i < out.size(); i++) {
            out.data[i] = Functions.sigmoid(x.data[i]);
        }
        return note(out, () -> {
            float[] dx = grad(x);
            for (int i = 0; i < out.size(); i++) {
                dx[i] += out.gradient[i] * out.data[i] * (1 - out.data[i]);
            }
        });
    }

    @Override
    public Tensor relu(Tensor input) {
        FloatTensor x = in(input);
        FloatTensor out = make(x.rows, x.columns);
        for (int i = 0; i < out.size(); i++) {
            out.data[i] = Math.max(0, x.data[i]);
        }
        return note(out, () -> {
            float[] dx = grad(x);
            for (int i = 0; i < out.size(); i++) {
                dx[i] += out.data[i] > 0 ? out.gradient[i] : 0;
            }
        });
    }

    @Override
    public Tensor maxout(Tensor input) {
        FloatTensor x = in(input);
        FloatTensor out = make(x.rows, x.columns / 2);
        for (int i = 0; i < out.size(); i++) {
            out.data[i] = Math.max(x.data[2 * i], x.data[2 * i + 1]);
        }
        return note(out, () -> {
            float[] dx = grad(x);
            for (int i = 0; i < out.size(); i++) {
                dx[x.data[2 * i] >= x.data[2 * i + 1] ? 2 * i : 2 * i + 1] += out.gradient[i];
            }
        });
    }

    @Override
    public Tensor blend(Tensor share, Tensor first, Tensor second) {
        FloatTensor z = in(share);
        FloatTensor a = in(first);
        FloatTensor b = in(second);
        sameShape(z, a);
        sameShape(z, b);
        FloatTensor out = make(a.rows, a.columns);
        for (int i = 0; i < out.size(); i++) {
            out.data[i] = b.data[i] + z.data[i] * (a.data[i] - b.data[i]);
        }
        return note(out, () -> {
            float[] dz = grad(z);
            float[] da = grad(a);
            float[] db = grad(b);
            for (int i = 0; i < out.size(); i++) {
                float d = out.gradient[i];
                dz[i] += d * (a.data[i] - b.data[i]);
                da[i] += d * z.data[i];
                db[i] += d * (1 - z.data[i]);
            }
        });
    }

    @Override
    public Tensor dropout(Tensor input, double rate, RandomGenerator random) {
        if (rate == 0) {
            return input;
        }
        FloatTensor x = in(input);
        FloatTensor kept = make(x.rows, x.columns);
        float grow = (float) (1 / (1 - rate));
        for (int i = 0; i < kept.size(); i++) {
            kept.data[i] = random.nextFloat() < rate ? 0 : grow;
        }
        return multiply(x, kept);
    }

    @Override
    public Tensor gru(Tensor fromInput, Tensor fromState, Tensor before) {
        FloatTensor gi = in(fromInput);
        FloatTensor gh = in(fromState);
        FloatTensor state = in(before);
        FloatTensor gates = make(state.rows, 3 * state.columns);
        FloatTensor out = make(state.rows, state.columns);
        for (int at = 0; at < out.size(); at += out.columns) {
            FloatCells.gru(gi.data, gh.data, state.data, gates.data, out.data, at, out.columns);
        }
        return note(out, () -> {
            for (int at = 0; at < out.size(); at += out.columns) {
                FloatCells.gruBackward(
                        gates.data,
                        gh.data,
                        state.data,
                        out.gradient,
                        grad(gi),
                        grad(gh),
                        grad(state),
                        at,
                        out.columns);
            }
        });
    }

    @Override
    public LstmState lstm(Tensor allGates, Tensor before) {
        FloatTensor gates = in(allGates);
        FloatTensor cell = in(before);
        int h = cell.columns;
        FloatTensor act = make(cell.rows, 4 * h);
        FloatTensor squashed = make(cell.rows, h);
        FloatTensor newCell = make(cell.rows, h);
        FloatTensor out = make(cell.rows, h);
        for (int at = 0; at < out.size(); at += h) {
            FloatCells.lstm(gates.data, cell.data, act.data, newCell.data, squashed.data, out.data, at, h);
        }
        if (recording) {
            back.add(() -> {
                if (out.hasGradient() || newCell.hasGradient()) {
                    for (int at = 0; at < out.size(); at += h) {
                        FloatCells.lstmBackward(
                                act.data,
                                cell.data,
                                squashed.data,
                                grad(out),
                                grad(newCell),
                                grad(gates),
                                grad(cell),
                                at,
                                h);
                    }
                }
            });
        }
        return new LstmState(out, newCell);
    }

    @Override
    public Tensor additiveScores(Tensor query, Tensor keys, int sources, Parameter v) {
        return additive(in(query), in(keys), new FloatTensor(0, 0, NONE), sources, (FloatParameter) v);
    }

    @Override
    public Tensor additiveScores(Tensor query, Tensor keys, Tensor features, int sources, Parameter v) {
        return additive(in(query), in(keys), in(features), sources, (FloatParameter) v);
    }

    private FloatTensor additive(FloatTensor q, FloatTensor k, FloatTensor f, int sources, FloatParameter v) {
        int positions = k.rows / sources;
        FloatAttention loops = new FloatAttention(q.rows, sources, positions, q.columns);
        FloatTensor squashed = make(q.rows * positions, q.columns);
        loops.squash(q.data, k.data, f.data, squashed.data);
        FloatTensor out = make(q.rows, positions);
        loops.energies(squashed.data, v.heap(), out.data);
        return note(out, () -> {
            float[] dv = new float[q.columns];
            float[] df = f.size() > 0 ? grad(f) : NONE;
            loops.squashBackward(squashed.data, v.heap(), out.gradient, grad(q), grad(k), df, dv);
            learn(v, 0, dv, 0, dv.length);
        });
    }

    @Override
    public Tensor dotScores(Tensor query, Tensor keys, int sources) {
        FloatTensor q = in(query);
        FloatTensor k = in(keys);
        FloatAttention loops = new FloatAttention(q.rows, sources, k.rows / sources, q.columns);
        FloatTensor out = make(q.rows, k.rows / sources);
        loops.dot(q.data, k.data, out.data);
        return note(out, () -> loops.dotBackward(q.data, k.data, out.gradient, grad(q), grad(k)));
    }

    @Override
    public Tensor cosineScores(Tensor query, Tensor keys, int sources, Parameter beta) {
        FloatTensor q = in(query);
        FloatTensor k = in(keys);
        FloatParameter b = (FloatParameter) beta;
        FloatAttention loops = new FloatAttention(q.rows, sources, k.rows / sources, q.columns);
        FloatTensor cosines = make(q.rows, k.rows / sources);
        loops.cosine(q.data, k.data, cosines.data);
        FloatTensor out = make(cosines.rows, cosines.columns);
        float sharpness = b.heap()[0];
        for (int i = 0; i < out.size(); i++) {
            out.data[i] = sharpness * cosines.data[i];
        }
        return note(out, () -> {
            float[] db = {FloatLoops.dot(cosines.data, 0, out.gradient, 0, out.size())};
            learn(b, 0, db, 0, 1);
            FloatLoops.accumulate(grad(cosines), 0, sharpness, out.gradient, 0, out.size());
            loops.cosineBackward(q.data, k.data, cosines.data, cosines.gradient, grad(q), grad(k));
        });
    }

    @Override
    public Tensor correlate(Tensor weights, Parameter filters) {
        FloatTensor w = in(weights);
        FloatParameter f = (FloatParameter) filters;
        FloatAttention loops = new FloatAttention(w.rows, w.rows, w.columns, f.columns());
        FloatTensor out = make(w.size(), f.rows());
        float[] values = f.heap();
        loops.correlate(w.data, values, f.rows(), out.data);
        return note(out, () -> {
            float[] df = new float[values.length];
            loops.correlateBackward(w.data, values, f.rows(), out.gradient, grad(w), df);
            learn(f, 0, df, 0, df.length);
        });
    }

    /** The real positions of row r. */
    private static int length(int[] lengths, int r, int rows) {
        return lengths[r / (rows / lengths.length)];
    }

    @Override
    public Tensor softmax(Tensor scores, int[] lengths) {
        FloatTensor x = in(scores);
        FloatTensor out = in(zeros(x.rows, x.columns));
        for (int r = 0; r < x.rows; r++) {
            int at = r * x.columns;
            FloatLoops.softmax(x.data, at, out.data, at, length(lengths, r, x.rows));
        }
        return note(out, () -> {
            for (int r = 0; r < x.rows; r++) {
                FloatLoops.softmaxBackward(out.data, out.gradient, grad(x), r * x.columns, length(lengths, r, x.rows));
            }
        });
    }

    @Override
    public Tensor sparsemax(Tensor scores, int[] lengths) {
        FloatTensor x = in(scores);
        FloatTensor out = in(zeros(x.rows, x.columns));
        for (int r = 0; r < x.rows; r++) {
            FloatNormalisers.sparsemax(x.data, out.data, r * x.columns, length(lengths, r, x.rows));
        }
        return note(out, () -> {
            for (int r = 0; r < x.rows; r++) {
                FloatNormalisers.sparsemaxBackward(
                        out.data, out.gradient, grad(x), r * x.columns, length(lengths, r, x.rows));
            }
        });
    }

    @Override
    public Tensor localWeights(Tensor scores, Tensor position, int halfWidth, int[] lengths) {
        FloatTensor x = in(scores);
        FloatTensor share = in(position);
        FloatTensor aligned = in(zeros(x.rows, x.columns));
        FloatTensor out = in(zeros(x.rows, x.columns));
        for (int r = 0; r < x.rows; r++) {
            int n = length(lengths, r, x.rows);
            FloatNormalisers.local(x.data, aligned.data, out.data, r * x.columns, n * share.data[r], halfWidth, n);
        }
        return note(out, () -> {
            for (int r = 0; r < x.rows; r++) {
                int n = length(lengths, r, x.rows);
                float dp = FloatNormalisers.localBackward(
                        aligned.data, out.data, out.gradient, grad(x), r * x.columns, n * share.data[r], halfWidth, n);
                grad(share)[r] += n * dp;
            }
        });
    }

    @Override
    public Tensor mix(Tensor weights, Tensor states, int sources) {
        FloatTensor w = in(weights);
        FloatTensor h = in(states);
        FloatAttention loops = new FloatAttention(w.rows, sources, w.columns, h.columns);
        FloatTensor out = make(w.rows, h.columns);
        loops.mix(w.data, h.data, out.data);
        if (sources == 1 && w.rows > 1) {
            out.origin = new FloatOrigin.Mixture(w, h);
        }
        return note(out, () -> loops.mixBackward(w.data, h.data, out.gradient, grad(w), grad(h)));
    }

    @Override
    public Tensor crossEntropy(Tensor logits, int[] targets, double[] weights, double smoothing) {
        FloatTensor x = in(logits);
        FloatCrossEntropy rows = new FloatCrossEntropy(x, targets, weights, smoothing);
        FloatTensor out = make(1, 1);
        out.data[0] = (float) rows.loss();
        return note(out, () -> {
            boolean first = !x.hasGradient();
            rows.backward(roomForGradient(x), first, out.gradient[0]);
        });
    }

    @Override
    public Tensor softCrossEntropy(Tensor probabilities, double[] wanted) {
        FloatTensor p = in(probabilities);
        double loss = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] != 0) {
                loss -= wanted[i] * Math.log(Math.max(p.data[i], LEAST_PROBABILITY));
            }
        }
        FloatTensor out = make(1, 1);
        out.data[0] = (float) loss;
        return note(out, () -> {
            float[] dp = grad(p);
            for (int i = 0; i < wanted.length; i++) {
                if (wanted[i] != 0 && p.data[i] > LEAST_PROBABILITY) {
                    dp[i] -= (float) (out.gradient[0] * wanted[i] / p.data[i]);
                }
            }
        });
    }

    @Override
    public void backward(Tensor scalar) {
        FloatTensor s = in(scalar);
        if (!recording || s.size() != 1) {
            throw new IllegalStateException("only a single number on a recording tape has derivatives");
        }
        backwardFrom(List.of(scalar));
    }

    @Override
    public void backwardFrom(List<Tensor> ends) {
        made.forEach(this::forgetGradient);
        ends.forEach(end -> Arrays.fill(grad(in(end)), 0, in(end).size(), 1));
        for (int i = back.size() - 1; i >= 0; i--) {
            back.get(i).run();
        }
        products.finish();
    }

    private void forgetGradient(FloatTensor x) {
        pool.give(x.gradient);
        x.forgetGradient();
    }

    @Override
    public void clear() {
        made.forEach(this::release);
        made.clear();
        back.clear();
        shortcuts.clear();
    }

    @Override
    public void retain() {
        tracking = true;
        made.clear();
    }

    @Override
    public void sweep(List<Tensor> kept) {
        if (recording) {
            throw new IllegalStateException("what is recorded is needed on the way back");
        }
        made.removeIf(x -> {
            boolean done = !kept.contains(x);
            if (done) {
                release(x);
            }
            return done;
        });
    }

    @Override
    public void release(Tensor tensor) {
        FloatTensor x = in(tensor);
        pool.give(x.data);
        pool.give(x.gradient);
        x.forget();
    }

    @Override
    public Distribution distribution(Tensor logits) {
        return new FloatDistribution(in(logits));
    }
}
