package glimpse.draw;

import java.util.List;

/**
 * The sequential maps a person can choose for weights. Zero is near the paper in both themes: on the light one the maps
 * that begin dark are turned round.
 *
 * @param name for settings and the command line
 */
public record WeightMap(String name, ColourMap light, ColourMap dark) {

    public static final WeightMap TEAL = new WeightMap(
            "teal",
            new ColourMap(List.of(
                    stop(0, "#ffffff"),
                    stop(0.04, "#eaf6f3"),
                    stop(0.25, "#b2ddd3"),
                    stop(0.6, "#5ab0a6"),
                    stop(0.8, "#1f7f87"),
                    stop(1, "#0c4a57"))),
            new ColourMap(List.of(
                    stop(0, "#0d1117"),
                    stop(0.04, "#11252b"),
                    stop(0.25, "#145058"),
                    stop(0.5, "#1f8a86"),
                    stop(0.75, "#55c2a8"),
                    stop(1, "#c4f5dc"))));

    public static final WeightMap VIRIDIS = turned(
            "viridis",
            ColourMap.even(
                    "#440154", "#482475", "#414487", "#355f8d", "#2a788e", "#21918c", "#22a884", "#44bf70", "#7ad151",
                    "#bddf26", "#fde725"));

    public static final WeightMap CIVIDIS = turned(
            "cividis",
            ColourMap.even(
                    "#00224e", "#083370", "#35456c", "#4f576c", "#666970", "#7d7c78", "#948e77", "#aea371", "#c8b866",
                    "#e5cf52", "#fee838"));

    public static final WeightMap MAGMA = turned(
            "magma",
            ColourMap.even(
                    "#000004", "#140e36", "#3b0f70", "#641a80", "#8c2981", "#b73779", "#de4968", "#f7705c", "#fe9f6d",
                    "#fecf92", "#fcfdbf"));

    public static final WeightMap GREYS = turned("greys", ColourMap.even("#0d1117", "#4c5057", "#969a9f", "#ffffff"));

    /** The maps in the order of the menu. */
    public static final List<WeightMap> ALL = List.of(TEAL, VIRIDIS, CIVIDIS, MAGMA, GREYS);

    private static WeightMap turned(String name, ColourMap fromDark) {
        return new WeightMap(name, fromDark.reversed(), fromDark);
    }

    private static ColourMap.Stop stop(double at, String hex) {
        return new ColourMap.Stop(at, Colour.of(hex));
    }

    public ColourMap in(Theme theme) {
        return theme.isDark() ? dark : light;
    }
}
