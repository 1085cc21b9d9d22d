package glimpse.modelfile.container;

import glimpse.words.InputException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads what PyTorch saves since version 1.6: a zip file with one folder of any name, in it {@code data.pkl}, the bytes of
 * every storage as {@code data/KEY}, and since 2.1 the order of bytes.
 */
final class TorchZip {

    private static final String PICKLE = "data.pkl";

    private TorchZip() {}

    /** The folder of the checkpoint, ending in a slash unless it is empty; nothing if the zip file is no checkpoint. */
    static Optional<String> folder(Zip zip) {
        return zip.names().stream()
                .filter(name -> name.equals(PICKLE) || name.endsWith("/" + PICKLE))
                .map(name -> name.substring(0, name.length() - PICKLE.length()))
                .findFirst();
    }

    static Value read(Zip zip, String folder, Path file) throws IOException {
        if (zip.names().contains(folder + "constants.pkl")) {
            throw new InputException("container.torchscript", file);
        }
        Bytes pickle = entry(zip, folder + PICKLE, file);
        Storages storages = new Storages(file, key -> entry(zip, folder + "data/" + key, file), order(zip, folder));
        try (ByteCursor cursor = new ByteCursor(pickle)) {
            PickleMachine machine = new PickleMachine(cursor);
            return PickleValues.of(machine.run(), machine.names(), storages);
        }
    }

    /** PyTorch packs nothing, so that many arrays may share an entry and each is read from its place on. */
    private static Bytes entry(Zip zip, String name, Path file) throws IOException {
        Bytes bytes = zip.find(name).orElseThrow(() -> new InputException("container.no-storage", file, name));
        if (bytes instanceof Bytes.Deflated) {
            throw new InputException("container.zip-method", file, name);
        }
        return bytes;
    }

    private static ByteOrder order(Zip zip, String folder) throws IOException {
        Optional<Bytes> said = zip.find(folder + "byteorder");
        boolean big = said.isPresent()
                && new String(said.get().read(0, 8), StandardCharsets.US_ASCII)
                        .strip()
                        .equals("big");
        return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
}
