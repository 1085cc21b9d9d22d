package glimpse.numpy;

import glimpse.words.InputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** An array of numbers or texts. It stands on the bytes that it was read from and copies none of them. */
public final class NumpyArray {

    private final NumpyHeader header;
    private final ByteBuffer data;

    private NumpyArray(NumpyHeader header, ByteBuffer data) {
        this.header = header;
        this.data = data;
    }

    /**
     * Reads one {@code .npy}, from the buffer's position to its limit.
     *
     * @param place what a fault calls the array
     * @throws InputException if it is none, or another number of bytes than its shape asks for, or of Python objects
     */
    public static NumpyArray read(ByteBuffer npy, String place) {
        ByteBuffer own = npy.duplicate();
        NumpyHeader header = NumpyHeader.read(own, place);
        if (!header.fills(own.remaining())) {
            String shape = Arrays.toString(header.shape());
            throw new InputException("numpy.size", place, shape, Integer.toString(own.remaining()));
        }
        ByteOrder order = own.order();
        return new NumpyArray(header, own.slice().order(order));
    }

    /** Numbers in C order: the last index runs fastest. */
    public static NumpyArray of(float[] numbers, int... shape) {
        NumpyType type = new NumpyType('f', Float.BYTES, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer data = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        data.asFloatBuffer().put(numbers);
        return checked(new NumpyHeader(type, false, shape.clone()), data);
    }

    /** A list of texts. */
    public static NumpyArray of(List<String> texts) {
        int longest = texts.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(1);
        NumpyType type = new NumpyType('U', Math.max(1, longest), ByteOrder.LITTLE_ENDIAN);
        ByteBuffer data = ByteBuffer.allocate(texts.size() * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int k = 0; k < texts.size(); k++) {
            data.position(k * type.bytes());
            texts.get(k).codePoints().forEach(data::putInt);
        }
        return checked(new NumpyHeader(type, false, new int[] {texts.size()}), data.rewind());
    }

    private static NumpyArray checked(NumpyHeader header, ByteBuffer data) {
        if (!header.fills(data.remaining())) {
            throw new IllegalArgumentException("the shape " + Arrays.toString(header.shape()) + " does not fit");
        }
        return new NumpyArray(header, data);
    }

    /** Sizes, outermost first; empty for a single element. */
    public int[] shape() {
        return header.shape().clone();
    }

    /** How many elements. */
    public int size() {
        return Arrays.stream(header.shape()).reduce(1, (a, b) -> a * b);
    }

    /** Whether the elements are texts rather than numbers. */
    public boolean isText() {
        return header.type().isText();
    }

    /** All numbers in C order, whichever order the file has. */
    public float[] floats() {
        float[] numbers = new float[size()];
        int[] places = places();
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = (float) header.type().number(data, place(k, places));
        }
        return numbers;
    }

    /** All numbers in C order, whichever order the file has. */
    public double[] doubles() {
        double[] numbers = new double[size()];
        int[] places = places();
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = header.type().number(data, place(k, places));
        }
        return numbers;
    }

    /** All texts in C order. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        int[] places = places();
        IntStream.range(0, size()).forEach(k -> texts.add(header.type().text(data, place(k, places))));
        return texts;
    }

    /** By axis, how many elements apart its neighbours lie; empty in C order, where the places are counted through. */
    private int[] places() {
        int[] shape = header.shape();
        int[] strides = new int[header.columnsFirst() && shape.length > 1 ? shape.length : 0];
        int stride = 1;
        for (int axis = 0; axis < strides.length; axis++) {
            strides[axis] = stride;
            stride *= shape[axis];
        }
        return strides;
    }

    /** The byte of the element that is the k-th in C order. */
    private int place(int k, int[] strides) {
        if (strides.length == 0) {
            return k * header.type().bytes();
        }
        int rest = k;
        int place = 0;
        for (int axis = strides.length - 1; axis >= 0; axis--) {
            place += rest % header.shape()[axis] * strides[axis];
            rest /= header.shape()[axis];
        }
        return place * header.type().bytes();
    }

    /** The array as a {@code .npy}: header and little-endian elements in C order; only of arrays that were made here. */
    byte[] bytes() {
        String descr = "<" + header.type().kind() + header.type().size();
        byte[] head = NumpyHeader.written(descr, header.shape());
        return ByteBuffer.allocate(head.length + data.remaining())
                .put(head)
                .put(data.duplicate())
                .array();
    }
}
