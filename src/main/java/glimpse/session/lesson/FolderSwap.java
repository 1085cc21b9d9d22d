package glimpse.session.lesson;

import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder that is written beside its place and moved there when it is whole.
 *
 * @param target absolute
 * @param own the names of what may be replaced in it; a folder that holds anything else is left alone
 */
record FolderSwap(Path target, Set<String> own) {

    /** @throws InputException if that is not possible; what was there before is there then */
    void write(Consumer<Path> filling) {
        refuseStrangers();
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new InputException("files.no-folder", target, String.valueOf(parent));
        }
        Path part = beside("part");
        Path old = beside("old");
        try {
            Files.createDirectory(part);
            filling.accept(part);
            swap(part, old);
        } catch (IOException e) {
            InputException fault = new InputException("files.not-writable", target);
            fault.initCause(e);
            throw fault;
        } finally {
            Unpacked.remove(part);
        }
    }

    private Path beside(String what) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + what);
    }

    private void swap(Path part, Path old) throws IOException {
        boolean replaced = Files.exists(target);
        if (replaced) {
            Files.move(target, old);
        }
        try {
            Files.move(part, target);
        } catch (IOException e) {
            if (replaced) {
                Files.move(old, target);
            }
            throw e;
        }
        if (replaced) {
            Unpacked.remove(old);
        }
    }

    private void refuseStrangers() {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw new InputException("lesson.file-in-the-way", target);
        }
        try (Stream<Path> all = Files.list(target)) {
            List<String> strangers = all.map(path -> path.getFileName().toString())
                    .filter(name -> !own.contains(name))
                    .sorted()
                    .toList();
            if (!strangers.isEmpty()) {
                throw new InputException("lesson.strangers", target, strangers.get(0));
            }
        } catch (IOException e) {
            throw new InputException("files.not-readable", target, e.getMessage());
        }
    }
}
