package glimpse.modelfile.container;

import glimpse.modelfile.container.Value.Entries;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Opens checkpoints of other programs, whatever their names end in. */
public final class Containers {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    /** With what a pickle of protocol 0 or 1 begins that holds a container or names something. */
    private static final String OLD_PICKLES = "(]}cl";

    private static final int NEWEST_PROTOCOL = 5;

    private static final String NUMPY = ".npy";

    private Containers() {}

    /**
     * What a file holds: {@link Value.Entries} for safetensors, .npz, a model.json of TensorFlow.js with the files that it
     * names, and most of PyTorch; a .npy file gives a lone
     * {@link Value.Array}, and a pickle may give anything. Only what describes the arrays is read.
     *
     * @throws InputException if it is no such file, is damaged, or asks for anything to be run
     */
    public static Value read(Path file) {
        try {
            return read(Bytes.of(file));
        } catch (IOException e) {
            throw Bytes.fault(file, e);
        }
    }

    private static Value read(Bytes bytes) throws IOException {
        byte[] first = bytes.read(0, 16);
        if (Bytes.begin(first, ZIP) || Bytes.begin(first, EMPTY_ZIP)) {
            return zip(bytes);
        } else if (NumpyFile.isMarked(first)) {
            return numpy(bytes);
        } else if (TorchLegacy.isMarked(first)) {
            return TorchLegacy.read(bytes);
        } else if (isPickle(first, bytes)) {
            return pickle(bytes);
        } else if (TensorFlowJs.isMarked(first)) {
            return TensorFlowJs.read(bytes);
        } else if (first.length > 8 && first[8] == '{') {
            return new Entries(new LinkedHashMap<>(SafeTensorsFile.arrays(bytes)));
        }
        throw new InputException("container.unknown", bytes.file());
    }

    private static boolean isPickle(byte[] first, Bytes bytes) throws IOException {
        if (first.length < 2) {
            return false;
        }
        boolean old = OLD_PICKLES.indexOf(first[0]) >= 0
                && new String(bytes.read(bytes.size() - 1, 1), StandardCharsets.US_ASCII).equals(".");
        return old || (first[0] == (byte) 0x80 && first[1] >= 2 && first[1] <= NEWEST_PROTOCOL);
    }

    private static Value pickle(Bytes bytes) throws IOException {
        try (ByteCursor cursor = new ByteCursor(bytes)) {
            PickleMachine machine = new PickleMachine(cursor);
            return PickleValues.of(machine.run(), machine.names(), Storages.none(bytes.file()));
        }
    }

    private static Value zip(Bytes bytes) throws IOException {
        Zip zip = Zip.of(bytes);
        Optional<String> torch = TorchZip.folder(zip);
        if (torch.isPresent()) {
            return TorchZip.read(zip, torch.get(), bytes.file());
        }
        if (zip.names().stream().noneMatch(name -> name.endsWith(NUMPY))) {
            throw new InputException("container.unknown", bytes.file());
        }
        Map<String, Value> arrays = new LinkedHashMap<>();
        for (String name : zip.names()) {
            if (name.endsWith(NUMPY)) {
                Bytes array = zip.find(name).orElseThrow();
                arrays.put(name.substring(0, name.length() - NUMPY.length()), NumpyFile.read(array, name));
            }
        }
        return new Entries(arrays);
    }

    private static Value numpy(Bytes bytes) throws IOException {
        Value value = NumpyFile.read(bytes, bytes.file().getFileName().toString());
        if (value instanceof Value.Inert inert && inert.state().entries().get("dtype") instanceof Value.Text type) {
            throw new InputException("container.numpy-type", bytes.file(), type.text());
        }
        return value;
    }
}
