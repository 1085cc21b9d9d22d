package glimpse.session.model;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The models that are in memory, at most three: for another one, that which was not used for longest is closed.
 *
 * <p>One of them works at a time, so that none is closed while it works.
 */
public final class OpenModels {

    private static final int MOST = 3;

    private final Models models;

    /** The one that was not used for longest stands first. */
    private final Map<ModelEntry, OpenModel> open = new LinkedHashMap<>(MOST, 1, true);

    private final Set<ModelEntry> ready = ConcurrentHashMap.newKeySet();

    public OpenModels(Models models) {
        this.models = models;
    }

    /** Whether a model is in memory; does not wait for one that works. */
    public boolean isOpen(ModelEntry entry) {
        return ready.contains(entry);
    }

    /**
     * Does something with a model, which is loaded first if need be; waits for what another is doing.
     *
     * @param <T> what that results in
     * @throws glimpse.words.InputException if the folder does not hold a model that works
     */
    public synchronized <T> T with(ModelEntry entry, Function<OpenModel, T> work) {
        if (!open.containsKey(entry)) {
            makeRoom();
            open.put(entry, models.open(entry));
            ready.add(entry);
        }
        return work.apply(open.get(entry));
    }

    /** Closes what is in memory of a folder or file, which may hold another model by now; waits as {@link #with} does. */
    public synchronized void forget(Path place) {
        List<ModelEntry> stale = open.keySet().stream()
                .filter(entry -> entry.folder().equals(place))
                .toList();
        for (ModelEntry entry : stale) {
            ready.remove(entry);
            open.remove(entry).close();
        }
    }

    private void makeRoom() {
        Iterator<Map.Entry<ModelEntry, OpenModel>> oldest = open.entrySet().iterator();
        while (open.size() >= MOST) {
            Map.Entry<ModelEntry, OpenModel> left = oldest.next();
            oldest.remove();
            ready.remove(left.getKey());
            left.getValue().close();
        }
    }
}
