package glimpse.cli;

import glimpse.session.lesson.LessonCheck;
import glimpse.session.lesson.LessonEntry;
import glimpse.session.lesson.LessonWriter;
import glimpse.session.lesson.Lessons;
import glimpse.session.lesson.OpenLesson;
import glimpse.session.model.ModelLibrary;
import glimpse.session.model.OpenModels;
import glimpse.words.InputException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lessons on the models: which there are, whether one can be taught, and the saving of its traces. */
@Command(
        name = "lesson",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {LessonCommand.Check.class, LessonCommand.Recording.class, LessonCommand.Listing.class})
final class LessonCommand {

    private static final int FAULTY = 2;

    private static OpenLesson open(Path file) {
        ModelLibrary models = ModelLibrary.besideProgram();
        return OpenLesson.open(file, models, new OpenModels(models));
    }

    /** Says what is wrong with a lesson, a sentence a fault. */
    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        private final Console console;

        @Parameters(paramLabel = "FILE", descriptionKey = "lesson")
        private Path file;

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try (OpenLesson lesson = open(file);
                    Interruption interruption = new Interruption()) {
                List<InputException> faults;
                try (ProgressLine progress = new ProgressLine(console, name(file))) {
                    faults = LessonCheck.faults(lesson, progress, interruption);
                }
                faults.forEach(fault -> console.err().println(fault.sentence(console.words())));
                if (faults.isEmpty()) {
                    console.out().println(good(lesson));
                }
                return faults.isEmpty() ? 0 : FAULTY;
            }
        }

        private String good(OpenLesson lesson) {
            String scenes = Integer.toString(lesson.lesson().scenes().size());
            return console.words()
                    .get("cli.lesson-good", lesson.lesson().title().in(console.words()), scenes);
        }
    }

    /** Computes the traces of a lesson's scenes and saves them with it. */
    @Command(name = "record")
    static final class Recording implements Callable<Integer> {

        private final Console console;

        @Parameters(paramLabel = "FILE", descriptionKey = "lesson")
        private Path file;

        Recording(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try (OpenLesson lesson = open(file);
                    Interruption interruption = new Interruption();
                    ProgressLine progress = new ProgressLine(console, name(file))) {
                new LessonWriter(lesson.lesson(), lesson.cast()).write(file, progress, interruption);
                return 0;
            }
        }
    }

    /** Lists the bundled lessons. */
    @Command(name = "list")
    static final class Listing implements Callable<Integer> {

        private final Console console;

        Listing(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            for (LessonEntry lesson : Lessons.besideProgram().list()) {
                String scenes = Integer.toString(lesson.scenes());
                console.out().println(lesson.title().in(console.words()));
                console.out().println("    " + lesson.about().in(console.words()));
                console.out().println("    " + console.words().get("cli.lesson-scenes", scenes, lesson.path()));
            }
            return 0;
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
