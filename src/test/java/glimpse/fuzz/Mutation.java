package glimpse.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One way in which a file gets damaged; which, where and how far are drawn. */
enum Mutation {
    TRUNCATE {
        @Override
        byte[] of(byte[] file, Random random) {
            return Arrays.copyOf(file, at(file, random));
        }
    },
    FLIP {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] flipped = file.clone();
            for (int i = random.nextInt(4); i >= 0 && file.length > 0; i--) {
                flipped[at(file, random)] ^= (byte) (1 << random.nextInt(8));
            }
            return flipped;
        }
    },
    CUT {
        @Override
        byte[] of(byte[] file, Random random) {
            int from = at(file, random);
            int to = Math.min(file.length, from + 1 + random.nextInt(64));
            return replaced(file, from, to, new byte[0]);
        }
    },
    REPEAT {
        @Override
        byte[] of(byte[] file, Random random) {
            int from = at(file, random);
            int to = Math.min(file.length, from + 1 + random.nextInt(200));
            return replaced(file, to, to, Arrays.copyOfRange(file, from, to));
        }
    },
    NUMBER {
        @Override
        byte[] of(byte[] file, Random random) {
            return exchanged(file, random, NUMBERS, OTHER_NUMBERS);
        }
    },
    VALUE {
        @Override
        byte[] of(byte[] file, Random random) {
            return exchanged(file, random, VALUES, OTHER_VALUES);
        }
    },
    INSERT {
        @Override
        byte[] of(byte[] file, Random random) {
            int from = at(file, random);
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            return replaced(file, from, from, piece.getBytes(StandardCharsets.UTF_8));
        }
    },
    FIELD {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] field = new byte[1 << random.nextInt(4)];
            Arrays.fill(field, FILLINGS[random.nextInt(FILLINGS.length)]);
            field[random.nextInt(field.length)] = FILLINGS[random.nextInt(FILLINGS.length)];
            int from = at(file, random);
            return replaced(file, from, Math.min(file.length, from + field.length), field);
        }
    };

    /** What makes the number in a field of a binary file small, large or negative. */
    private static final byte[] FILLINGS = {0, 1, 2, 0x7f, (byte) 0x80, (byte) 0xff};

    /** How far from its beginning a file is text, at most: of weights only the header is. */
    private static final int TEXT = 20_000;

    private static final Pattern NUMBERS = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern VALUES = Pattern.compile("\"[^\"\\n]*\"|\\b(true|false|null)\\b|\\d+");
    private static final List<String> OTHER_NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "2",
            "3",
            "7",
            "64",
            "65536",
            "65537",
            "1000000",
            "2147483647",
            "2147483648",
            "-2147483648",
            "4294967296",
            "9223372036854775807",
            "99999999999999999999",
            "1e9",
            "1e309",
            "-1e309",
            "NaN",
            "Infinity",
            "0.5",
            "1e-400",
            "00");
    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "true",
            "false",
            "\"\"",
            "[]",
            "{}",
            "0",
            "\"\\u0000\"",
            "\"none\"",
            "\"final\"",
            "\"both-first\"",
            "\"distribution\"",
            "[[[[[[[[[[]]]]]]]]]]",
            "\"location\"",
            "\"local-p\"",
            "\"lstm\"",
            "\"maxout\"",
            "\"context\"");
    private static final List<String> PIECES = List.of(
            "\n",
            "\r\n",
            "\t",
            " ",
            "\u0000",
            "\ufeff",
            "\u2028",
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "</s>",
            "<unk>",
            "<pad>",
            "@@",
            "0-0",
            "9-9",
            "1p1",
            "SENT: 2",
            "\ud83d\ude00",
            "\u200f",
            "e\u0301",
            "[".repeat(3000),
            "{\"a\":".repeat(3000),
            "R",
            "0",
            "((",
            "t",
            "q\u0000h\u0000a",
            "q\u0000h\u0000h\u0000l",
            "cposix\nsystem\n",
            "ctorch._utils\n_rebuild_tensor_v2\n",
            "]".repeat(3000),
            "((".repeat(3000),
            "(t".repeat(3000));

    abstract byte[] of(byte[] file, Random random);

    /** Any of them, drawn; one in four files is damaged twice. */
    static byte[] any(byte[] file, Random random) {
        byte[] once = values()[random.nextInt(values().length)].of(file, random);
        return random.nextInt(4) > 0 ? once : values()[random.nextInt(values().length)].of(once, random);
    }

    /** Some place in the file, more often than not near its beginning, where its description of itself stands. */
    private static int at(byte[] file, Random random) {
        int end = random.nextBoolean() ? file.length : Math.min(file.length, TEXT);
        return end == 0 ? 0 : random.nextInt(end);
    }

    private static byte[] exchanged(byte[] file, Random random, Pattern what, List<String> others) {
        String text = new String(file, 0, Math.min(file.length, TEXT), StandardCharsets.ISO_8859_1);
        List<MatchResult> found = new ArrayList<>(what.matcher(text).results().toList());
        if (found.isEmpty()) {
            return file;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        byte[] other = others.get(random.nextInt(others.size())).getBytes(StandardCharsets.UTF_8);
        return replaced(file, one.start(), one.end(), other);
    }

    private static byte[] replaced(byte[] file, int from, int to, byte[] by) {
        byte[] result = Arrays.copyOf(file, from + by.length + file.length - to);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(file, to, result, from + by.length, file.length - to);
        return result;
    }
}
