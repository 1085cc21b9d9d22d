package glimpse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialogueTest {

    private static final List<Pair> PAIRS = all(Optional.empty()).pairs();

    @TempDir
    Path folder;

    private static MadeCorpus all(Optional<Path> folder) {
        return Generator.make(new Request(Kind.DIALOGUE, Optional.empty(), 1, false, folder));
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void aLanguageHasAtLeastFortyFamilies(Spoken language) {
        assertThat(Phrasebook.read(language).families())
                .hasSizeGreaterThanOrEqualTo(40)
                .doesNotHaveDuplicates();
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Map<String, String> answers = new HashMap<>();
        for (Spoken language : Spoken.values()) {
            for (Pair pair : Phrasebook.read(language).pairs()) {
                assertThat(answers.merge(pair.source(), pair.target(), (old, young) -> old))
                        .as(pair.source())
                        .isEqualTo(pair.target());
            }
        }
    }

    @Test
    void aboutHalfIsChinese() {
        assertThat(PAIRS).hasSizeGreaterThan(6_000);
        long chinese =
                PAIRS.stream().filter(pair -> pair.target().matches(".*[。？]")).count();
        assertThat((double) chinese / PAIRS.size()).isBetween(0.4, 0.6);
    }

    @Test
    void numbersAddUpInWords() {
        assertThat(PAIRS)
                .contains(
                        new Pair("what is three plus four", "three plus four is seven ."),
                        new Pair("三加四等于几？", "三加四等于七。"),
                        new Pair("what is seven times nine ?", "seven times nine is sixty-three ."),
                        new Pair("七乘九等于几", "七乘九等于六十三。"));
        assertThat(Spoken.CHINESE.number(10)).isEqualTo("十");
        assertThat(Spoken.CHINESE.number(15)).isEqualTo("十五");
        assertThat(Spoken.CHINESE.number(20)).isEqualTo("二十");
        assertThat(Spoken.CHINESE.number(0)).isEqualTo("零");
        assertThat(Spoken.ENGLISH.number(100)).isEqualTo("one hundred");
    }

    @Test
    void answersDependOnTheWordsOfTheQuestion() {
        assertThat(PAIRS)
                .contains(
                        new Pair("do you like noodles ?", "yes , i like noodles very much ."),
                        new Pair("do you like spiders ?", "no , i do not like spiders ."),
                        new Pair("what sound does an owl make", "an owl says hoo ."),
                        new Pair("法国的首都是哪里？", "法国的首都是巴黎。"));
    }

    @Test
    void whatHasNoValueIsNotAsked() {
        assertThat(PAIRS).extracting(Pair::source).doesNotContain("what sound does a whale make");
        assertThat(PAIRS).extracting(Pair::target).noneMatch(answer -> answer.contains(" - "));
    }

    private Path write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines));
    }

    @Test
    void eachFirstLineGoesWithEachAnswerOfAFolderAndThoseBelow() throws IOException {
        write(
                "english/talk.yml",
                "categories:",
                "- talk",
                "conversations:",
                "- - Is tea  wet?",
                "  - Yes, it is.",
                "  - 'It''s wet!'");
        write("chinese/茶.yml", "conversations:", "- - 茶湿吗?", "  - 湿,很湿.");
        assertThat(Conversations.read(folder).pairs())
                .containsExactly(
                        new Pair("茶湿吗？", "湿，很湿。"),
                        new Pair("is tea wet ?", "yes , it is ."),
                        new Pair("is tea wet ?", "it's wet !"));
        List<Pair> both = all(Optional.of(folder)).pairs();
        assertThat(both).hasSize(PAIRS.size() + 3);
        assertThat(new HashSet<>(both).containsAll(PAIRS)).isTrue();
    }

    @Test
    void aLineThatIsNotOfTheLayoutIsCountedAndTheItemItCutsOffIsLeftOut() throws IOException {
        write(
                "talk.yml",
                "conversations:",
                "- - can you sort?",
                "  - |",
                "    Sure:",
                "    sorted(x)",
                "- - do you rhyme?",
                "  - now and then",
                "  - sometimes, but this goes",
                "    on here");
        Conversations read = Conversations.read(folder);
        assertThat(read.pairs()).containsExactly(new Pair("do you rhyme ?", "now and then"));
        assertThat(read.skipped()).isEqualTo(3);
    }

    @Test
    void longSentencesAreLeftOut() throws IOException {
        write("talk.yml", "- - well?", "  -" + " word".repeat(21), "  -" + " word".repeat(20), "  - " + "好".repeat(31));
        assertThat(Conversations.read(folder).pairs()).hasSize(1);
    }

    @Test
    void aQuestionThatIsKnownKeepsItsAnswer() throws IOException {
        write("talk.yml", "- - What is your name?", "  - Call me Al.");
        assertThat(new HashSet<>(all(Optional.of(folder)).pairs())).isEqualTo(new HashSet<>(PAIRS));
    }
}
