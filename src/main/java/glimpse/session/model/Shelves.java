package glimpse.session.model;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import glimpse.files.Reading;
import glimpse.modelfile.ModelFolder;
import glimpse.words.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of model folders in the order, under the headings and with the lines that its {@code library.json} gives; what
 * that does not name stands last, by name.
 */
final class Shelves {

    private static final String FILE = "library.json";

    private Shelves() {}

    private record Shelf(String title, String titleZh, List<Book> models) {}

    private record Book(String name, String line, String lineZh) {}

    static List<ModelGroup> groups(Path folder) {
        List<ModelGroup> groups = new ArrayList<>();
        for (Shelf shelf : shelves(folder.resolve(FILE))) {
            List<ModelEntry> entries = shelf.models().stream()
                    .filter(book -> isModel(folder.resolve(book.name())))
                    .map(book -> entry(folder.resolve(book.name()), book))
                    .toList();
            groups.add(new ModelGroup(shelf.title(), shelf.titleZh(), entries));
        }
        groups.add(new ModelGroup("", "", others(folder, groups)));
        groups.removeIf(group -> group.entries().isEmpty());
        return groups;
    }

    private static List<ModelEntry> others(Path folder, List<ModelGroup> named) {
        Set<Path> known = named.stream()
                .flatMap(group -> group.entries().stream())
                .map(ModelEntry::folder)
                .collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Shelves::isModel)
                    .filter(path -> !known.contains(path))
                    .map(ModelLibrary::entryOf)
                    .sorted(Comparator.comparing(ModelEntry::name))
                    .toList();
        } catch (IOException e) {
            throw Reading.fault(folder, e);
        }
    }

    private static boolean isModel(Path path) {
        return ModelFolder.of(path).isModel();
    }

    private static ModelEntry entry(Path path, Book book) {
        ModelEntry plain = ModelLibrary.entryOf(path);
        return new ModelEntry(
                plain.name(), plain.title(), plain.titleZh(), book.line(), book.lineZh(), path, plain.examples());
    }

    private static List<Shelf> shelves(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Arrays.asList(new Gson().fromJson(Reading.text(file), Shelf[].class));
        } catch (JsonParseException e) {
            throw new InputException("fault.no-library", file, e.getMessage());
        }
    }
}
