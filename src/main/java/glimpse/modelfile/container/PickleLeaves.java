package glimpse.modelfile.container;

import glimpse.modelfile.container.Node.Leaf;
import glimpse.modelfile.container.Node.Raw;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The texts and numbers of a pickle: each instruction that has one writes it in another way. */
final class PickleLeaves {

    /** Bytes beyond this stay in the file. */
    private static final int SHORT = 1 << 12;

    /** A number of more digits than that would take its time. */
    private static final int DIGITS = 1000;

    private static final Leaf NONE = new Leaf(new Value.Nothing());

    private final ByteCursor in;

    PickleLeaves(ByteCursor in) {
        this.in = in;
    }

    /** None, a flag or a number. */
    Leaf number(int code) throws IOException {
        return switch (code) {
            case 'N' -> NONE;
            case 0x88, 0x89 -> new Leaf(new Value.Flag(code == 0x88));
            case 'J' -> whole(in.nextInt());
            case 'K' -> whole(in.next());
            case 'M' -> whole(in.nextShort());
            case 'I', 'L' -> decimal(line());
            case 0x8a -> whole(in.next(in.next()));
            case 0x8b -> whole(in.next(in.nextUnsigned()));
            case 'G' -> new Leaf(new Value.Real(Double.longBitsToDouble(Long.reverseBytes(in.nextLong()))));
            default -> real(line());
        };
    }

    private static Leaf whole(long number) {
        return new Leaf(new Value.Whole(number));
    }

    /** Two's complement, the least byte first. */
    private static Leaf whole(byte[] bytes) {
        byte[] greatestFirst = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            greatestFirst[bytes.length - 1 - i] = bytes[i];
        }
        return whole(bytes.length == 0 ? BigInteger.ZERO : new BigInteger(greatestFirst));
    }

    private static Leaf whole(BigInteger number) {
        return number.bitLength() < 64
                ? whole(number.longValueExact())
                : new Leaf(new Value.Real(number.doubleValue()));
    }

    private Leaf decimal(String digits) {
        if (digits.equals("00") || digits.equals("01")) {
            return new Leaf(new Value.Flag(digits.equals("01")));
        }
        if (digits.length() > DIGITS) {
            throw in.damaged();
        }
        try {
            return whole(new BigInteger(digits.endsWith("L") ? digits.substring(0, digits.length() - 1) : digits));
        } catch (NumberFormatException e) {
            throw in.damaged();
        }
    }

    private Leaf real(String digits) {
        if (digits.length() > DIGITS) {
            throw in.damaged();
        }
        try {
            String javas = digits.replace("inf", "Infinity").replace("nan", "NaN");
            return new Leaf(new Value.Real(Double.parseDouble(javas)));
        } catch (NumberFormatException e) {
            throw in.damaged();
        }
    }

    /** A place in the memo. */
    long place(int code) throws IOException {
        return switch (code) {
            case 'h', 'q' -> in.next();
            case 'j', 'r' -> in.nextUnsigned();
            default -> decimal(line()).value() instanceof Value.Whole whole ? whole.number() : -1;
        };
    }

    String line() throws IOException {
        return new String(in.line(), StandardCharsets.ISO_8859_1);
    }

    /** A text or bytes. */
    Node text(int code) throws IOException {
        return switch (code) {
            case 'X' -> utf8(in.nextUnsigned());
            case 0x8c -> utf8(in.next());
            case 0x8d -> utf8(in.nextLong());
            case 'V' -> new Leaf(new Value.Text(Escapes.ofUnicode(line())));
            case 'S' -> raw(Escapes.ofBytes(line()));
            case 'U', 'C' -> raw(in.next());
            case 'T', 'B' -> raw(in.nextUnsigned());
            default -> raw(in.nextLong());
        };
    }

    private Leaf utf8(long length) throws IOException {
        return new Leaf(new Value.Text(new String(in.next(length), StandardCharsets.UTF_8)));
    }

    private Node raw(long length) throws IOException {
        return length > SHORT ? new Raw(in.pass(length)) : raw(in.next(length));
    }

    /** Python 2 made no difference between bytes and texts; those of ASCII may be either. */
    private Node raw(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return ascii
                ? new Leaf(new Value.Text(text))
                : new Raw(new Bytes.Held(in.bytes().file(), bytes));
    }
}
