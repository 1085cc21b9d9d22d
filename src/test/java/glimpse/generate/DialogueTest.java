package glimpse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import glimpse.text.Tokenization;
import glimpse.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aQuestionHasOneAnswerHoweverItIsTyped() {
        Map<String, String> answers = new HashMap<>();
        Set<String> contradictions = new TreeSet<>();
        for (Spoken language : Spoken.values()) {
            for (Pair pair : Phrasebook.read(language).pairs(Integer.MAX_VALUE)) {
                String answer = answers.putIfAbsent(asked(pair.source()), pair.target());
                if (answer != null && !answer.equals(pair.target())) {
                    contradictions.add(asked(pair.source()) + ": " + pair.target() + " or " + answer);
                }
            }
        }
        assertThat(contradictions).isEmpty();
        assertThat(answers).hasSizeGreaterThan(100_000);
    }

    /** Marks of arithmetic are words in a question. */
    private static String asked(String question) {
        return Written.words(
                question.replace("+", " plus ").replace("-", " minus ").replace("*", " times "));
    }

    @Test
    void anAnswerIsInTheLanguageOfItsQuestion() {
        for (Pair pair : Phrasebook.read(Spoken.ENGLISH).pairs()) {
            assertThat(Written.isChinese(pair.target())).as(pair.toString()).isFalse();
        }
        for (Pair pair : Phrasebook.read(Spoken.CHINESE).pairs()) {
            assertThat(Written.isChinese(pair.source())).as(pair.toString()).isTrue();
            assertThat(Written.isChinese(pair.target())).as(pair.toString()).isTrue();
        }
    }

    @Test
    void anAnswerIsWrittenAsPeopleWrite() {
        assertThat(Phrasebook.read(Spoken.ENGLISH).pairs())
                .extracting(Pair::target)
                .allMatch(answer -> answer.matches("\\p{Lu}.*[.!?]"))
                .noneMatch(answer -> answer.matches(".*( [,.!?]|  |[.!?] \\p{Ll}|\\bi\\b|\\{|\\(|\\|).*"));
        assertThat(Phrasebook.read(Spoken.CHINESE).pairs())
                .extracting(Pair::target)
                .allMatch(answer -> answer.matches(".*[。！？]"))
                .noneMatch(answer -> answer.matches(".*([,.!?;:{(|]|\\p{IsHan} | \\p{IsHan}).*"));
    }

    @Test
    void anAnswerCanBeWrittenByTheModelToTheLetter() {
        Tokenizer characters = Tokenization.CHARACTERS.with(List.of(), false, true);
        assertThat(PAIRS).extracting(Pair::target).allSatisfy(answer -> assertThat(
                        characters.join(characters.tokens(answer)))
                .isEqualTo(answer));
    }

    @Test
    void questionsAreShort() {
        assertThat(Phrasebook.read(Spoken.ENGLISH).pairs())
                .allMatch(pair -> pair.source().split(" ").length <= 20);
        assertThat(Phrasebook.read(Spoken.CHINESE).pairs())
                .allMatch(pair -> pair.source().length() <= 30);
    }

    @Test
    void aLineIsTypedInSeveralForms() {
        assertThat(sources())
                .contains("What's your name?", "what's your name", "whats your name", "what is your name")
                .contains("你叫什么名字？", "你叫什么名字")
                .containsAnyOf("Good morning.", "Good morning!")
                .contains("what time is it", "What time is it?");
    }

    private static Set<String> sources() {
        return PAIRS.stream().map(Pair::source).collect(Collectors.toSet());
    }

    @Test
    void aLineSaysEachOfItsChoices() {
        assertThat(Wordings.of("? (how|where) are you( now|)"))
                .containsExactly("? how are you now", "? how are you", "? where are you now", "? where are you");
    }

    @Test
    void aLongTableIsAskedInFewerWays() {
        long sums = PAIRS.stream()
                .filter(pair -> pair.target().matches("[A-Z][a-z-]+ plus .*"))
                .count();
        assertThat(sums).isBetween(225L, 460L);
    }

    @Test
    void aboutHalfIsChinese() {
        assertThat(PAIRS).hasSizeBetween(25_000, 40_000);
        long chinese =
                PAIRS.stream().filter(pair -> Written.isChinese(pair.target())).count();
        assertThat((double) chinese / PAIRS.size()).isBetween(0.4, 0.6);
    }

    @Test
    void numbersAddUpInWords() {
        assertThat(answersTo("(?i).*\\b(3|three) (\\+|plus|and) (4|four)\\b.*"))
                .containsExactly("Three plus four is seven.");
        assertThat(answersTo(".*(七|7)(乘|乘以|x|\\*)(九|9)(?!十).*")).containsExactly("七乘九等于六十三。");
        assertThat(Spoken.CHINESE.number(10)).isEqualTo("十");
        assertThat(Spoken.CHINESE.number(15)).isEqualTo("十五");
        assertThat(Spoken.CHINESE.number(20)).isEqualTo("二十");
        assertThat(Spoken.CHINESE.number(0)).isEqualTo("零");
        assertThat(Spoken.ENGLISH.number(100)).isEqualTo("one hundred");
    }

    private static Set<String> answersTo(String question) {
        return PAIRS.stream()
                .filter(pair -> pair.source().matches(question))
                .map(Pair::target)
                .collect(Collectors.toSet());
    }

    @Test
    void answersDependOnTheWordsOfTheQuestion() {
        assertThat(answersTo("(?i).*\\bspiders\\b.*"))
                .isNotEmpty()
                .allMatch(answer -> answer.contains("don't like spiders"));
        assertThat(answersTo("(?i).*(sound|noise) does an owl make.*")).containsExactly("An owl says hoo.");
        assertThat(answersTo("(?i).*\\banna\\b.*")).isNotEmpty().allMatch(answer -> answer.contains("Anna"));
        assertThat(answersTo(".*法国的?首都.*")).containsExactly("法国的首都是巴黎。");
    }

    @Test
    void whatHasNoValueIsNotAsked() {
        assertThat(sources())
                .noneMatch(source -> source.toLowerCase(Locale.ROOT).contains("sound does a whale"));
        assertThat(PAIRS).extracting(Pair::target).noneMatch(answer -> answer.contains(" - "));
    }

    private Path write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines));
    }

    @Test
    void aFirstLineGoesWithTheNextOfAFolderAndThoseBelow() throws IOException {
        write(
                "english/talk.yml",
                "categories:",
                "- talk",
                "conversations:",
                "- - Is TEA wet , or do i dream?",
                "  - 'yes, it''s wet'",
                "  - Then let us drink it.",
                "- - IS TEA DRY",
                "  - Not yet!");
        write("chinese/茶.yml", "conversations:", "- - 茶湿吗?", "  - 湿,很湿");
        assertThat(Conversations.read(folder).pairs())
                .containsExactly(
                        new Pair("茶湿吗？", "湿，很湿。"),
                        new Pair("Is TEA wet, or do I dream?", "Yes, it's wet."),
                        new Pair("Is tea dry", "Not yet!"));
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
                "  - sometimes, but this goes",
                "    on here",
                "- - this question goes",
                "    on here",
                "  - So it has no answer.",
                "- - do you whistle?",
                "  - now and then");
        Conversations read = Conversations.read(folder);
        assertThat(read.pairs()).containsExactly(new Pair("Do you whistle?", "Now and then."));
        assertThat(read.skipped()).isEqualTo(4);
    }

    @Test
    void longSentencesAreLeftOut() throws IOException {
        write(
                "talk.yml",
                "- - well?",
                "  -" + " word".repeat(21),
                "- - well?",
                "  -" + " word".repeat(20),
                "- - 好吗？",
                "  - " + "好".repeat(31));
        assertThat(Conversations.read(folder).pairs()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Are you a robot?, Yes.",
        "What is it like?, I am just a program.",
        "Who was president?, I forgot.",
        "You are stupid, So are you.",
        "你是机器人吗？, 是的。",
        "你吃什么？, 我只吃电力。",
        "你好, Hello.",
        "Hello, 你好。",
    })
    void aPairThatNobodyWantsIsCountedAndLeftOut(String question, String answer) throws IOException {
        write("talk.yml", "- - " + question, "  - " + answer, "- - Is tea wet?", "  - It is.");
        Conversations read = Conversations.read(folder);
        assertThat(read.pairs()).containsExactly(new Pair("Is tea wet?", "It is."));
        assertThat(read.leftOut()).isEqualTo(1);
        assertThat(all(Optional.of(folder)).leftOut()).isEqualTo(1);
    }

    @Test
    void aWordThatOnlyContainsAnUnwantedOneIsWanted() throws IOException {
        write("talk.yml", "- - Is the botany class today?", "  - It is a warm day.");
        assertThat(Conversations.read(folder).leftOut()).isZero();
    }

    @Test
    void aFileWhoseCategoryIsUnwantedIsLeftOut() throws IOException {
        write("a.yml", "categories:", "- AI", "conversations:", "- - Is tea wet?", "  - It is.");
        write("b.yml", "categories:", "- food", "conversations:", "- - Is soup wet?", "  - It is.");
        Conversations read = Conversations.read(folder);
        assertThat(read.pairs()).containsExactly(new Pair("Is soup wet?", "It is."));
        assertThat(read.leftOut()).isEqualTo(1);
    }

    @Test
    void aQuestionThatIsKnownKeepsItsAnswerAndOneAskedTwiceItsFirst() throws IOException {
        write(
                "talk.yml",
                "- - What is YOUR name",
                "  - Call me Al.",
                "- - Is tea wet?",
                "  - It is.",
                "- - is tea wet",
                "  - It is not.");
        List<Pair> more = new ArrayList<>(all(Optional.of(folder)).pairs());
        more.removeAll(PAIRS);
        assertThat(more).containsExactly(new Pair("Is tea wet?", "It is."));
    }
}
