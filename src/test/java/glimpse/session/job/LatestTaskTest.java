package glimpse.session.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LatestTaskTest {

    private final LinkedBlockingQueue<Runnable> publications = new LinkedBlockingQueue<>();
    private final Executor publisher = publications::add;
    private final LatestTask task = new LatestTask("test", publisher);
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        task.close();
    }

    @Test
    void publishesWhatTheWorkResultsIn() throws InterruptedException {
        submit("one");
        publishNext();
        assertThat(published).containsExactly("one");
    }

    @Test
    void startsOnlyTheNewestOfRequestsThatFollowEachOtherQuickly() throws InterruptedException {
        List<String> started = new CopyOnWriteArrayList<>();
        for (String name : List.of("a", "ab", "abc")) {
            task.submit(Duration.ofMillis(150), cancelled -> note(started, name), published::add, this::fail);
        }
        publishNext();
        assertThat(started).containsExactly("abc");
        assertThat(published).containsExactly("abc");
    }

    @Test
    void tellsRunningWorkThatSomethingNewerWasAskedFor() throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        task.submit(
                Duration.ZERO,
                cancelled -> {
                    running.countDown();
                    while (!cancelled.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    stopped.countDown();
                    return "old";
                },
                published::add,
                this::fail);
        running.await();
        submit("new");
        publishNext();
        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(published).containsExactly("new");
    }

    @Test
    void dropsAResultThatIsOutdatedByTheTimeItIsPublished() throws InterruptedException {
        submit("old");
        Runnable publication = publications.poll(5, TimeUnit.SECONDS);
        task.cancel();
        publication.run();
        assertThat(published).isEmpty();
    }

    @Test
    void publishesAFault() throws InterruptedException {
        task.submit(
                Duration.ZERO,
                (LatestTask.Work<String>) cancelled -> {
                    throw new IllegalStateException("broken");
                },
                published::add,
                this::fail);
        publishNext();
        assertThat(failures).containsExactly("broken");
    }

    private void submit(String result) {
        task.submit(Duration.ZERO, cancelled -> result, published::add, this::fail);
    }

    private void fail(RuntimeException fault) {
        failures.add(fault.getMessage());
    }

    private static String note(List<String> list, String name) {
        list.add(name);
        return name;
    }

    private void publishNext() throws InterruptedException {
        int before = published.size() + failures.size();
        while (published.size() + failures.size() == before) {
            Runnable publication = publications.poll(5, TimeUnit.SECONDS);
            assertThat(publication).isNotNull();
            publication.run();
        }
    }
}
