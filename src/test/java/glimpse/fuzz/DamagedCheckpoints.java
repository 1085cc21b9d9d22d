package glimpse.fuzz;

import glimpse.fuzz.DamagedFilesTest.Subject;
import glimpse.modelfile.container.Containers;
import glimpse.modelfile.container.Modules;
import glimpse.modelfile.container.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Checkpoints of other programs, of which everything is read: what is said in them, and all numbers. */
final class DamagedCheckpoints {

    private static final Path SOUND = Path.of("src/test/resources/containers");

    private static final List<String> FILES = List.of(
            "pt_checkpoint.zip.pt",
            "views.zip.pt",
            "views.legacy.pt",
            "views.0.pkl",
            "views.4.pkl",
            "module.legacy.pt",
            "values.5.pkl",
            "arrays.npz",
            "arrays.packed.npz",
            "kinds.npz",
            "lone.npy",
            "../fixtures/container_dtypes.safetensors");

    private static final String TENSORFLOW =
            """
            {"modelTopology": {"layers": [{"units": 64}]}, "weightsManifest": [{"paths": ["shard.bin"], "weights":
             [{"name": "kernel", "shape": [2, 2], "dtype": "float32"}, {"name": "bias", "shape": [2], "dtype": "int32"}]}]}
            """;

    /** Of these the pickle inside is damaged, and the archive whole. */
    private static final List<String> ARCHIVES = List.of("pt_checkpoint.zip.pt", "views.zip.pt", "module.zip.pt");

    private DamagedCheckpoints() {}

    static List<Subject> in(Path folder) throws IOException {
        List<Subject> subjects = new ArrayList<>();
        for (String name : FILES) {
            Path copy =
                    Files.copy(SOUND.resolve(name), folder.resolve(Path.of(name).getFileName()));
            subjects.add(new Subject(copy, () -> readAll(Containers.read(copy))));
        }
        Files.write(folder.resolve("shard.bin"), new byte[24]);
        Path model = Files.writeString(folder.resolve("tensorflow.json"), TENSORFLOW);
        subjects.add(new Subject(model, () -> readAll(Containers.read(model))));
        for (String name : ARCHIVES) {
            subjects.add(pickleOf(SOUND.resolve(name), folder));
        }
        return subjects;
    }

    private static Subject pickleOf(Path archive, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith("data.pkl")) {
                    Path pickle = folder.resolve(archive.getFileName() + ".pickle");
                    Files.write(pickle, zip.getInputStream(entry).readAllBytes());
                    Path whole = folder.resolve(archive.getFileName() + ".whole");
                    return new Subject(pickle, () -> readAll(exchanged(archive, pickle, whole)));
                }
            }
        }
        throw new IllegalArgumentException("no pickle in " + archive);
    }

    /** The archive with another pickle in it. */
    private static Value exchanged(Path archive, Path pickle, Path whole) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile());
                OutputStream out = Files.newOutputStream(whole);
                ZipOutputStream written = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                boolean other = entry.getName().endsWith("data.pkl");
                store(
                        written,
                        entry.getName(),
                        other
                                ? Files.readAllBytes(pickle)
                                : zip.getInputStream(entry).readAllBytes());
            }
        }
        return Containers.read(whole);
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }

    private static void readAll(Value value) {
        if (value instanceof Value.Entries entries) {
            entries.entries().values().forEach(DamagedCheckpoints::readAll);
        } else if (value instanceof Value.Items items) {
            items.items().forEach(DamagedCheckpoints::readAll);
        } else if (value instanceof Value.Inert inert) {
            readAll(inert.state());
            if (Modules.isModule(inert)) {
                Modules.stateOf(inert);
            }
        } else if (value instanceof Value.Array array) {
            array.floats();
        }
    }
}
