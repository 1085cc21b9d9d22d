package glimpse.model;

import glimpse.model.Specification.Vocabularies;
import glimpse.tensor.Parameter;
import glimpse.tensor.Precision;
import glimpse.tensor.Tape;
import glimpse.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** An encoder–decoder of any structure: what its specification says, with its parameters. */
public final class Network {

    private final Specification spec;
    private final Vocabularies vocabularies;
    private final Parameters parameters;
    private final Parameter sourceEmbedding;
    private final RecurrentStack encoder;
    private final Optional<ContextMaker> context;
    private final Decoder decoder;

    /**
     * A network whose parameters are all zero.
     *
     * @throws glimpse.words.InputException if the specification cannot work
     */
    public Network(Specification spec, Vocabularies vocabularies, Precision precision) {
        this(spec, vocabularies, precision, Allotment.limited());
    }

    /**
     * A network whose parameters are all zero, each of which is admitted before it is made.
     *
     * @throws glimpse.words.InputException if the specification cannot work, or a parameter is not admitted
     */
    public Network(Specification spec, Vocabularies vocabularies, Precision precision, Allotment allotment) {
        SpecificationCheck.check(spec, vocabularies);
        this.spec = spec;
        this.vocabularies = vocabularies;
        this.parameters = new Parameters(precision, allotment);
        sourceEmbedding = parameters.table(
                "encoder.embedding", vocabularies.source(), spec.encoder().embedding());
        encoder = new RecurrentStack(
                parameters, "encoder", spec.encoder(), spec.encoder().embedding());
        context = spec.attention().isPresent() ? Optional.empty() : Optional.of(new ContextMaker(parameters, spec));
        decoder = new Decoder(parameters, spec, vocabularies);
    }

    public Specification specification() {
        return spec;
    }

    public Vocabularies vocabularies() {
        return vocabularies;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** The formula of the score function; empty without attention. */
    public Optional<String> scoreFormula() {
        return decoder.attention().map(Attention::formula);
    }

    /** How the network is built, line by line in the symbols of the papers. */
    public List<Equation> equations() {
        return Equations.of(spec, scoreFormula().orElse(""));
    }

    /** How large the vectors and matrices in the equations are, by symbol: [size] or [rows, columns]. */
    public Map<String, List<Integer>> shapes() {
        return new Shapes(spec, vocabularies).all();
    }

    /**
     * What makes up one score: e_{t,i} as an inner product.
     *
     * @param source one sentence
     * @param before the decoder before the step, one row
     * @param asked what the step gave
     * @param position i, from 0
     */
    public Product score(Tape tape, Encoded source, DecoderState before, DecoderStep.Attended asked, int position) {
        Attention attention = decoder.attention().orElseThrow();
        Product product = attention.product(tape, asked.query(), source, before.weights(), position);
        DecoderEquations names = new DecoderEquations(spec, "");
        return product.named(
                names.asked(product.left().symbol()),
                names.asked(product.right().symbol()));
    }

    /** Around which position, from 0, local attention weighs; empty for other normalisers. */
    public OptionalDouble centre(Tape tape, Encoded source, DecoderStep.Attended asked) {
        return decoder.attention().orElseThrow().centre(tape, asked.query(), source.positions());
    }

    /** Reads the source. */
    public Encoded encode(Tape tape, SourceBatch batch, Dropout dropout) {
        return encode(tape, dropout.apply(tape, embed(tape, batch)), batch, dropout);
    }

    /** The source words' vectors, time-major, {@code [N·S, E]}. */
    public Tensor embed(Tape tape, SourceBatch batch) {
        return tape.embed(sourceEmbedding, batch.ids());
    }

    /** Reads a source whose words are vectors already: what {@link #embed} gives, or others in their place. */
    public Encoded encode(Tape tape, Tensor words, SourceBatch batch, Dropout dropout) {
        int[] lengths = spec.attention().padding()
                ? batch.unread(vocabularies.padding()).lengths()
                : batch.lengths();
        RecurrentStack.Result read = encoder.run(tape, words, lengths, List.of(), dropout);
        Tensor keys = decoder.attention()
                .map(attention -> attention.keys(tape, read.outputs()))
                .orElse(read.outputs());
        Optional<Tensor> c = context.map(maker -> maker.make(tape, read, lengths));
        return new Encoded(read.outputs(), keys, lengths, c, read.finals(), read.passes());
    }

    /** The decoder before its first step, one row a source. */
    public DecoderState start(Tape tape, Encoded source) {
        return decoder.start(tape, source);
    }

    /**
     * One decoder step.
     *
     * @param before R rows, a multiple of the sources; row r reads source r / (R / S)
     * @param words y_{t−1}, {@code [R]}; the start word before the first
     */
    public DecoderStep step(
            Tape tape, Encoded source, DecoderState before, int[] words, WeightEdit edit, Dropout dropout) {
        return decoder.step(tape, source, before, words, edit, dropout);
    }

    /** The projection to the vocabulary: {@code [R, F]} to {@code [R, V]}, not normalised. */
    public Tensor logits(Tape tape, Tensor features) {
        return decoder.logits(tape, features);
    }
}
