package glimpse.modelfile.container;

import java.nio.file.Path;

/** Opens checkpoints of other programs, whatever their names end in. */
public final class Containers {

    private Containers() {}

    /**
     * What a file holds: {@link Value.Entries} for safetensors, .npz and most of PyTorch; a .npy file gives a lone
     * {@link Value.Array}, and a pickle may give anything. Only what describes the arrays is read.
     *
     * @throws glimpse.words.InputException if it is no such file, is damaged, or asks for anything to be run
     */
    public static Value read(Path file) {
        throw new UnsupportedOperationException("to come: " + file);
    }
}
