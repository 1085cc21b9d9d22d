package glimpse.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.session.lesson.Tab;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TabsOfLessonsTest {

    /** Lessons know no window, so they have names of their own for its tabs. */
    @Test
    void lessonsCanNameEveryTabOfTheWindow() {
        assertThat(Stream.of(Tab.values()).map(Tab::name))
                .containsExactlyElementsOf(
                        Stream.of(Side.values()).map(Side::name).toList());
    }
}
