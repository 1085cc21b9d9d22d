package glimpse.session.bench;

import java.lang.management.ManagementFactory;

/** What a thread has really worked: however busy the machine is with other things, this stays the same. */
public final class ProcessorTime {

    private ProcessorTime() {}

    /** Of the thread that asks, in milliseconds since some moment. */
    public static double milliseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e6;
    }
}
