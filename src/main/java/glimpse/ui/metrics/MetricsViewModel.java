package glimpse.ui.metrics;

import glimpse.draw.Figure;
import glimpse.draw.Markup;
import glimpse.draw.Target;
import glimpse.explain.Ablation;
import glimpse.figure.Look;
import glimpse.figure.metrics.AblationFigure;
import glimpse.figure.metrics.AblationView;
import glimpse.figure.metrics.MetricsFigure;
import glimpse.figure.metrics.MetricsView;
import glimpse.figure.metrics.Verdict;
import glimpse.ui.common.Appearance;
import glimpse.ui.workbench.Deeds;
import glimpse.ui.workbench.FigureModel;
import glimpse.ui.workbench.Insight;
import glimpse.ui.workbench.Playhead;
import glimpse.ui.workbench.Showing;
import glimpse.ui.workbench.Spoken;
import glimpse.words.Words;
import java.util.List;
import java.util.Optional;

/** The pictures of the measures, and of what other weights would do. */
public final class MetricsViewModel {

    private final Playhead playhead;
    private final Deeds deeds;
    private final Appearance appearance;
    private final Insight<List<Ablation>> ablations;
    private final FigureModel measures;
    private final FigureModel ablation;

    public MetricsViewModel(Playhead playhead, Deeds deeds, Appearance appearance, Insight<List<Ablation>> ablations) {
        this.playhead = playhead;
        this.deeds = deeds;
        this.appearance = appearance;
        this.ablations = ablations;
        this.measures = new FigureModel(playhead, appearance, MetricsViewModel::measures);
        this.ablation = new FigureModel(playhead, appearance, this::ablation, ablations.stateProperty());
        measures.setSpoken(Spoken::metrics);
        ablation.setSpoken(this::answer);
        ablations.wantedProperty().bind(ablation.visibleProperty());
    }

    public FigureModel measures() {
        return measures;
    }

    public FigureModel ablation() {
        return ablation;
    }

    /** Answers a click: what is unusual leads to where it is. */
    public void choose(Target target) {
        if (target instanceof Target.Row row) {
            playhead.goTo(row.step());
        } else if (target instanceof Target.SourceWord word) {
            deeds.toggleLock(word.position());
        }
    }

    private static Figure measures(Showing now, Look look, Optional<Target> lit) {
        return MetricsFigure.of(now.trace(), new MetricsView(now.place(), lit), look);
    }

    private String answer(Showing now, Words words) {
        return fitting(now)
                .map(steps -> Markup.plain(Verdict.of(steps.get(now.step() - 1), words)))
                .or(() -> ablations.stateProperty().get().why().map(said -> said.apply(words)))
                .orElseGet(() -> words.get("metrics.computing"));
    }

    private Optional<List<Ablation>> fitting(Showing now) {
        return ablations.stateProperty().get().value().filter(steps -> steps.size() == now.length());
    }

    private Figure ablation(Showing now, Look look, Optional<Target> lit) {
        Optional<String> why = ablations.stateProperty().get().why().map(said -> said.apply(appearance.words()));
        return AblationFigure.of(now.trace(), new AblationView(now.place(), fitting(now), why, lit), look);
    }
}
