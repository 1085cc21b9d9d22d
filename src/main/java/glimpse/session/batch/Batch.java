package glimpse.session.batch;

import glimpse.files.Whole;
import glimpse.session.job.Progress;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import glimpse.words.Words;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sentences on their way into a folder of files with an index.
 *
 * @param settings whatever the files depend on; a batch is gone on with under the same ones alone
 * @param jobs how many sentences are worked on at once
 * @param words of the index
 */
public record Batch(List<BatchSentence> sentences, Path folder, String settings, int jobs, Words words) {

    /** The page that shows all sentences. */
    public static final String INDEX = "index.html";

    public Batch {
        sentences = List.copyOf(sentences);
    }

    /** Decodes sentences and writes their files. */
    public interface Work {

        /** @throws InputException if the model cannot read the sentence */
        Trace decode(BatchSentence sentence);

        /**
         * Writes all files of a sentence.
         *
         * @param stem how their names begin
         * @throws InputException if one cannot be written
         */
        List<Path> write(BatchSentence sentence, Trace trace, Path stem);
    }

    /**
     * Works through all sentences; one that fails stops no other. What is whole stays when the batch is cancelled.
     *
     * @param resume whether sentences are left out that are whole already
     * @param force whether what is in the folder may be written over
     * @param failed is told of sentences that fail, in their order
     * @return a row a sentence, in their order
     * @throws InputException if another batch is in the folder, or it cannot be written to
     * @throws CancellationException if cancelled
     */
    public List<BatchRow> run(
            Work work,
            boolean resume,
            boolean force,
            Progress progress,
            Consumer<BatchRow> failed,
            BooleanSupplier cancelled) {
        Whole.folder(folder);
        if (BatchJournal.isIn(folder) && !resume && !force) {
            throw new InputException("fault.batch-there", folder.toString());
        }
        List<BatchRow> rows = resume ? whole() : new ArrayList<>();
        Set<Integer> known = rows.stream().map(BatchRow::line).collect(Collectors.toSet());
        List<BatchSentence> open = sentences.stream()
                .filter(sentence -> !known.contains(sentence.line()))
                .toList();
        try (BatchJournal journal = BatchJournal.begin(folder, settings, rows)) {
            Consumer<BatchRow> done = row -> {
                journal.add(row);
                rows.add(row);
                progress.at(rows.size(), sentences.size());
                if (row.hasFailed()) {
                    failed.accept(row);
                }
            };
            progress.at(rows.size(), sentences.size());
            work(open, work, done, cancelled);
        } finally {
            rows.sort(Comparator.comparingInt(BatchRow::line));
            Whole.write(folder.resolve(INDEX), out -> {
                Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                new BatchIndex(rows, words).write(writer);
                writer.flush();
            });
        }
        return rows;
    }

    private List<BatchRow> whole() {
        Map<Integer, BatchSentence> wanted =
                sentences.stream().collect(Collectors.toMap(BatchSentence::line, Function.identity()));
        return new ArrayList<>(BatchJournal.whole(folder, settings).stream()
                .filter(row -> wanted.containsKey(row.line()) && row.isOf(wanted.get(row.line())))
                .toList());
    }

    private void work(List<BatchSentence> open, Work work, Consumer<BatchRow> done, BooleanSupplier cancelled) {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        Deque<Future<BatchRow>> running = new ArrayDeque<>();
        try {
            for (BatchSentence sentence : open) {
                if (cancelled.getAsBoolean()) {
                    break;
                }
                // So few ahead of what is written down that memory does not grow with the batch.
                if (running.size() == 2 * jobs) {
                    done.accept(result(running.poll()));
                }
                running.add(workers.submit(() -> row(sentence, work)));
            }
            while (!running.isEmpty()) {
                done.accept(result(running.poll()));
            }
        } finally {
            workers.shutdown();
        }
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }

    private BatchRow row(BatchSentence sentence, Work work) {
        try {
            Trace trace = work.decode(sentence);
            int largest = sentences.get(sentences.size() - 1).line();
            Path stem = folder.resolve(FileName.of(sentence.line(), largest, sentence.source()));
            List<String> files = work.write(sentence, trace, stem).stream()
                    .map(file -> file.getFileName().toString())
                    .toList();
            return BatchRow.of(sentence, trace, files);
        } catch (InputException e) {
            return BatchRow.failed(sentence, e.sentence(words));
        }
    }

    private static BatchRow result(Future<BatchRow> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
