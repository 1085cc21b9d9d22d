package glimpse.cli;

import glimpse.attentionfile.AttentionOutput;
import glimpse.attentionfile.Sentence;
import glimpse.export.Inscription;
import glimpse.session.batch.Batch;
import glimpse.session.batch.BatchSentence;
import glimpse.session.export.Export;
import glimpse.trace.Trace;
import glimpse.words.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/** Writes many sentences: into a folder, each as files of its own, or behind each other into one file. */
final class BatchExport {

    private static final int SOME_FAILED = 1;

    private final Console console;
    private final BatchOptions options;
    private final PrintOptions print;
    private final List<BatchSentence> sentences;
    private final Batch.Work work;
    private int failed;

    BatchExport(
            Console console, BatchOptions options, PrintOptions print, List<BatchSentence> sentences, Batch.Work work) {
        this.console = console;
        this.options = options;
        this.print = print;
        this.sentences = sentences;
        this.work = work;
    }

    /**
     * Writes a folder, and says how many sentences failed.
     *
     * @return the exit code
     */
    int into(Path folder, String settings) {
        Batch batch = new Batch(sentences, folder, settings, options.jobs(), console.words());
        try (Interruption interruption = new Interruption();
                ProgressLine progress = progress()) {
            batch.run(
                    work,
                    options.resume(),
                    print.force(),
                    progress,
                    row -> failed(row.line(), row.fault(), progress),
                    interruption);
        }
        return code(folder.resolve(Batch.INDEX));
    }

    /**
     * Writes one file of lines; a sentence that fails has an empty one, so that lines go on belonging together.
     *
     * @return the exit code
     */
    int lines(AttentionOutput form, OptionalDouble threshold) {
        try (Interruption interruption = new Interruption();
                ProgressLine progress = progress()) {
            Export.Written written = print.export(Inscription.PLAIN).write(print.output(), out -> {
                for (int i = 0; i < sentences.size(); i++) {
                    if (interruption.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    line(sentences.get(i), form, threshold, out, progress);
                    progress.at(i + 1, sentences.size());
                }
            });
            PrintOptions.tell(List.of(written), console);
            return code(written.file());
        }
    }

    private void line(
            BatchSentence sentence,
            AttentionOutput form,
            OptionalDouble threshold,
            OutputStream out,
            ProgressLine progress)
            throws IOException {
        try {
            Trace trace = work.decode(sentence);
            String id = Integer.toString(sentence.line());
            List<Sentence> outputs = trace.hypotheses().stream()
                    .limit(options.allOutputs() ? trace.hypotheses().size() : 1)
                    .map(hypothesis -> new Sentence(id, trace, hypothesis.last()))
                    .toList();
            form.write(outputs, threshold, out);
        } catch (InputException e) {
            out.write("\n".getBytes(StandardCharsets.UTF_8));
            failed(sentence.line(), e.sentence(console.words()), progress);
        }
    }

    private ProgressLine progress() {
        return new ProgressLine(console, "", "batch.progress");
    }

    private void failed(int line, String fault, ProgressLine progress) {
        progress.close();
        console.err().println(console.words().get("batch.failed", Integer.toString(line), fault));
        failed++;
    }

    private int code(Path marked) {
        if (failed == 0) {
            return 0;
        }
        console.err()
                .println(console.words()
                        .get(
                                "batch.some-failed",
                                Integer.toString(failed),
                                Integer.toString(sentences.size()),
                                marked));
        return SOME_FAILED;
    }
}
