package glimpse.ui;

import glimpse.decode.Decoding;
import glimpse.decode.Edit;
import glimpse.decode.WhatIf;
import glimpse.explain.Explanation;
import glimpse.explain.WordStates;
import glimpse.session.attention.OpenedAttention;
import glimpse.session.model.ExplainedTrace;
import glimpse.session.model.Inquiry;
import glimpse.session.model.ModelAbout;
import glimpse.session.model.ModelEntry;
import glimpse.session.model.ModelGroup;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.Models;
import glimpse.session.model.OpenModel;
import glimpse.session.model.StateKind;
import glimpse.session.training.Selection;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** Models without a network: what they decode depends on nothing but the words. */
final class FakeModels implements Models {

    static final String SENTENCE = "I have a cat .";
    /** A word that the second model does not know. */
    static final String UNHEARD = "unheard";

    static final String SLOW = "slow";
    static final String IMPOSSIBLE = "impossible";

    final CountDownLatch engineMayLoad;
    private final boolean saved;
    final List<String> decoded = new CopyOnWriteArrayList<>();

    /** @param engineMayLoad opened before an engine is loaded */
    FakeModels(CountDownLatch engineMayLoad) {
        this(engineMayLoad, true);
    }

    private FakeModels(CountDownLatch engineMayLoad, boolean saved) {
        this.engineMayLoad = engineMayLoad;
        this.saved = saved;
    }

    /** Models beside which no trace is saved. */
    static FakeModels withoutTraces() {
        return new FakeModels(new CountDownLatch(0), false);
    }

    /** Models whose engine loads at once. */
    FakeModels() {
        this(new CountDownLatch(0));
    }

    @Override
    public List<ModelGroup> groups() {
        Path folder = Path.of("sample-models");
        return List.of(new ModelGroup(
                "Translation",
                "翻译",
                List.of(
                        new ModelEntry(
                                "additive",
                                "en–zh  BiGRU 24, additive",
                                "",
                                "additive attention",
                                "",
                                folder,
                                List.of(SENTENCE, "you see the dog .")),
                        new ModelEntry(
                                "fixed", "en–zh  GRU 24, fixed context", "", "", "", folder, List.of(SENTENCE)))));
    }

    @Override
    public ModelEntry entry(Path path) {
        throw new InputException("fault.no-model-folder", path);
    }

    @Override
    public ModelAbout about(ModelEntry entry) {
        return new ModelAbout(
                List.of("# " + entry.name(), "", "A card."),
                List.of(new ModelAbout.Line("inspect.mix", "c_t = Σ_i α_{t,i} h_i")),
                1234,
                "0");
    }

    @Override
    public OpenedAttention attention(Path file) {
        return new ModelLibrary(Optional.empty()).attention(file);
    }

    @Override
    public Optional<Trace> openingTrace(ModelEntry entry) {
        return saved ? Optional.of(FakeTrace.of(entry, SENTENCE, 1)) : Optional.empty();
    }

    @Override
    public boolean knows(ModelEntry entry, String text) {
        return !text.contains(UNHEARD) || entry.name().equals("additive");
    }

    @Override
    public OpenModel open(ModelEntry entry) {
        try {
            engineMayLoad.await();
        } catch (InterruptedException e) {
            throw new CancellationException();
        }
        return new FakeModel(entry);
    }

    private final class FakeModel implements OpenModel {

        private final ModelEntry entry;

        FakeModel(ModelEntry entry) {
            this.entry = entry;
        }

        @Override
        public ModelEntry entry() {
            return entry;
        }

        @Override
        public Trace decode(String source, Decoding decoding, BooleanSupplier cancelled) {
            while (source.startsWith(SLOW)) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                Thread.onSpinWait();
            }
            if (source.startsWith(IMPOSSIBLE)) {
                throw new InputException("fault.no-model-folder", source);
            }
            decoded.add(source);
            return FakeTrace.of(entry, source, decoding instanceof Decoding.Beam beam ? beam.size() : 1);
        }

        @Override
        public WhatIf.Branch edit(Trace trace, Edit edit, BooleanSupplier cancelled) {
            return new WhatIf.Branch(trace, 0);
        }

        @Override
        public <T> T answer(Inquiry<T> inquiry, Trace trace, int leaf, BooleanSupplier cancelled) {
            throw new InputException("explain.no-attention");
        }

        @Override
        public void close() {}

        @Override
        public List<WordStates> states(StateKind kind, List<Selection.Numbered> pairs) {
            return List.of();
        }

        @Override
        public ExplainedTrace explain(Trace trace, Set<Explanation> wanted, BooleanSupplier cancelled) {
            return new ExplainedTrace(trace, Map.of());
        }
    }
}
