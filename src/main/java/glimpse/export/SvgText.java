package glimpse.export;

import glimpse.draw.Colour;

/** SVG in the making: numbers are short, and what a person wrote cannot be taken for markup. */
final class SvgText {

    /** A thousandth of a pixel is seen by nobody. */
    private static final int FRACTIONS = 1000;

    private static final int DIGITS = 3;

    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Adds markup as it stands. */
    SvgText add(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a space and a number. */
    SvgText number(double value) {
        out.append(' ');
        return bare(value);
    }

    SvgText attribute(String name, double value) {
        out.append(' ').append(name).append("=\"");
        return bare(value).add("\"");
    }

    SvgText attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        return text(value).add("\"");
    }

    /** Adds the attribute that paints, and its opacity where it has one. */
    SvgText paint(String name, Colour colour) {
        out.append(' ').append(name).append("=\"").append(colour.hex()).append('"');
        return colour.opacity() < 1 ? attribute(name + "-opacity", colour.opacity()) : this;
    }

    /** Adds what somebody wrote; what XML cannot hold becomes the sign for it. */
    SvgText text(String written) {
        written.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(character) ? character : '\ufffd');
            }
        });
        return this;
    }

    private static boolean isXml(int character) {
        return (character >= 0x20 && character < 0xd800)
                || (character >= 0xe000 && character < 0xfffe)
                || character > 0xffff
                || character == '\n'
                || character == '\t';
    }

    private SvgText bare(double value) {
        long thousandths = Math.round(value * FRACTIONS);
        if (thousandths < 0) {
            out.append('-');
        }
        long size = Math.abs(thousandths);
        out.append(size / FRACTIONS);
        long rest = size % FRACTIONS;
        if (rest > 0) {
            int end = out.append('.').length() + DIGITS;
            out.append(FRACTIONS + rest).deleteCharAt(end - DIGITS);
            while (out.charAt(end - 1) == '0') {
                end--;
            }
            out.setLength(end);
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
