package glimpse.attentionfile;

import glimpse.attentionfile.RawPair.Kind;
import glimpse.attentionfile.RawPair.RawOutput;
import glimpse.words.InputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings matrices and tokens together: which side is the source, which tokens get an end mark, what is padding. Sentences
 * whose sizes tell decide for those of the same file whose sizes do not.
 */
final class Fitting {

    private final AttentionForm form;
    private final Beside beside;
    private final Optional<Orientation> asked;
    private final Findings findings;

    /** @param asked how a person says that matrices lie */
    Fitting(AttentionForm form, Beside beside, Optional<Orientation> asked, Findings findings) {
        this.form = form;
        this.beside = beside;
        this.asked = asked;
        this.findings = findings;
    }

    /** Both ways in which a sentence may lie, where they are possible. */
    private record Ways(RawPair pair, Map<Orientation, Laid> laid) {

        boolean areDecided() {
            return laid.size() == 1;
        }
    }

    /** @param targets of each output */
    private record Laid(SideFit source, List<SideFit> targets) {

        /**
         * Whether all tokens are known and their end marks treated alike, as programs do. Where the lengths differ by one,
         * the wrong way would fit too if a mark could be added on one side alone.
         */
        boolean isPlain() {
            return targets.stream()
                    .allMatch(target -> source.known()
                            && target.known()
                            && source.ends() == target.ends()
                            && source.trimmed() + target.trimmed() == 0);
        }
    }

    /** @throws InputException if tokens and matrix of a sentence do not belong together */
    List<Told> all(List<RawPair> pairs) {
        List<Ways> ways = new ArrayList<>();
        for (RawPair pair : pairs) {
            List<RawOutput> outputs = pair.outputs().stream()
                    .filter(output -> !isEmpty(pair, output))
                    .toList();
            if (outputs.isEmpty()) {
                findings.skip(pair.id());
            } else {
                ways.add(ways(new RawPair(pair.id(), pair.line(), pair.source(), outputs, pair.kind())));
            }
        }
        Optional<Orientation> decided = decided(ways);
        List<Told> told = new ArrayList<>();
        for (Ways each : ways) {
            told.add(told(each, decided));
        }
        return told;
    }

    private boolean isEmpty(RawPair pair, RawOutput output) {
        return source(pair).filter(List::isEmpty).isPresent()
                || target(pair, output).filter(List::isEmpty).isPresent()
                || output.grids().isEmpty()
                || output.grids().stream().anyMatch(grid -> isEmpty(grid) && !isUnlinked(pair, output));
    }

    private static boolean isEmpty(Grid grid) {
        return grid.rows() == 0 || grid.columns() == 0;
    }

    /** Whether its words are known, and may well have no links. */
    private boolean isUnlinked(RawPair pair, RawOutput output) {
        return pair.kind() == Kind.LINKS
                && source(pair).isPresent()
                && target(pair, output).isPresent();
    }

    private Optional<List<String>> source(RawPair pair) {
        return pair.source().or(() -> beside.source().map(lines -> lines.tokens(pair.line())));
    }

    private Optional<List<String>> target(RawPair pair, RawOutput output) {
        return output.target().or(() -> beside.target().map(lines -> lines.tokens(pair.line())));
    }

    private Ways ways(RawPair pair) {
        Map<Orientation, Laid> laid = new EnumMap<>(Orientation.class);
        for (Orientation orientation : Orientation.values()) {
            if (asked.isEmpty() || asked.get() == orientation) {
                laid(pair, orientation).ifPresent(fit -> laid.put(orientation, fit));
            }
        }
        if (laid.isEmpty()) {
            throw misfit(pair);
        }
        if (laid.values().stream().anyMatch(Laid::isPlain)) {
            laid.values().removeIf(fit -> !fit.isPlain());
        }
        return new Ways(pair, laid);
    }

    private InputException misfit(RawPair pair) {
        RawOutput output = pair.outputs().get(0);
        Grid grid = output.grids().get(0);
        return new InputException(
                "attention.misfit",
                pair.id(),
                Integer.toString(grid.rows()),
                Integer.toString(grid.columns()),
                count(source(pair)),
                count(target(pair, output)));
    }

    private static String count(Optional<List<String>> tokens) {
        return tokens.map(known -> Integer.toString(known.size())).orElse("?");
    }

    private Optional<Laid> laid(RawPair pair, Orientation orientation) {
        Optional<SideFit> source = Optional.empty();
        List<SideFit> targets = new ArrayList<>();
        for (RawOutput output : pair.outputs()) {
            Grid grid = lying(output.grids().get(0), orientation);
            Optional<SideFit> columns = side(pair, grid.turned(), source(pair));
            Optional<SideFit> rows = side(pair, grid, target(pair, output));
            boolean same = source.isEmpty() || source.equals(columns);
            if (columns.isEmpty() || rows.isEmpty() || !same || !areAlike(output.grids())) {
                return Optional.empty();
            }
            source = columns;
            targets.add(rows.get());
        }
        return source.map(fit -> new Laid(fit, targets));
    }

    private static Grid lying(Grid grid, Orientation orientation) {
        return orientation == Orientation.TARGET_ROWS ? grid : grid.turned();
    }

    private static boolean areAlike(List<Grid> grids) {
        Grid first = grids.get(0);
        return grids.stream().allMatch(grid -> grid.rows() == first.rows() && grid.columns() == first.columns());
    }

    private static Optional<SideFit> side(RawPair pair, Grid grid, Optional<List<String>> tokens) {
        return pair.kind() == Kind.LINKS
                ? SideFit.ofLinks(grid.rows(), tokens)
                : SideFit.of(grid.rows(), grid.filledRows(), tokens).filter(fit -> fit.length() > 0);
    }

    /** What the sentences say whose sizes allow one way only; empty where none does, or they do not agree. */
    private static Optional<Orientation> decided(List<Ways> all) {
        List<Orientation> said = all.stream()
                .filter(Ways::areDecided)
                .map(ways -> ways.laid().keySet().iterator().next())
                .distinct()
                .toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    private Told told(Ways ways, Optional<Orientation> decided) {
        RawPair pair = ways.pair();
        Orientation orientation = ways.areDecided()
                ? ways.laid().keySet().iterator().next()
                : decided.orElse(pair.kind().customary());
        if (!ways.areDecided() && decided.isEmpty()) {
            findings.ambiguous(pair.id(), pair.kind(), orientation);
        }
        Laid laid = ways.laid().get(orientation);
        List<Weighed.Output> outputs = new ArrayList<>();
        for (int k = 0; k < laid.targets().size(); k++) {
            RawOutput raw = pair.outputs().get(k);
            SideFit target = laid.targets().get(k);
            List<Grid> grids =
                    raw.grids().stream().map(grid -> lying(grid, orientation)).toList();
            outputs.add(new Weighed.Output(target.tokens(), raw.score(), grids));
            findings.fit(pair.id(), laid.source(), target);
            if (pair.kind() != Kind.LINKS) {
                grids.forEach(grid -> findings.sums(
                        pair.id(), grid, target.length(), laid.source().length()));
            }
        }
        return new Weighed(pair.id(), laid.source().tokens(), outputs, pair.kind() == Kind.LINKS, form);
    }
}
