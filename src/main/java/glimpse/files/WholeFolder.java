package glimpse.files;

import glimpse.words.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Folders that are either whole or not there. */
public final class WholeFolder {

    private WholeFolder() {}

    /**
     * Fills a folder beside its place and moves it there. One that is there already is replaced, unless it holds something
     * that is not ours to remove.
     *
     * @param own the names of what may be replaced in it
     * @param filling writes into the folder that it is given
     * @throws InputException if that is not possible; what was there before is there then
     */
    public static void write(Path folder, Set<String> own, Consumer<Path> filling) {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new InputException("files.no-folder", folder, String.valueOf(parent));
        }
        refuseStrangers(target, own);
        Path part = beside(target, "part");
        try {
            Files.createDirectory(part);
            filling.accept(part);
            swap(part, target);
        } catch (IOException e) {
            InputException fault = new InputException("files.not-writable", folder);
            fault.initCause(e);
            throw fault;
        } finally {
            remove(part);
        }
    }

    private static Path beside(Path target, String what) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + what);
    }

    private static void swap(Path part, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(part, target);
            return;
        }
        Path old = beside(target, "old");
        Files.move(target, old);
        try {
            Files.move(part, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        remove(old);
    }

    private static void refuseStrangers(Path target, Set<String> own) {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> all = Files.list(target)) {
            List<String> strangers = all.map(path -> path.getFileName().toString())
                    .filter(name -> !own.contains(name))
                    .sorted()
                    .toList();
            if (!strangers.isEmpty()) {
                throw new InputException("files.strangers", target, strangers.get(0));
            }
        } catch (IOException e) {
            InputException fault = new InputException("files.not-a-folder", target);
            fault.initCause(e);
            throw fault;
        }
    }

    /** Removes a folder, if it is there, and all that is in it; what cannot be removed is left. */
    public static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            // it is left
        }
    }
}
