package glimpse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import glimpse.words.Exempt;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between the rooms; a room that does not exist yet has its walls already. */
class WallsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("glimpse");

    /**
     * Each room and what it may use; every room may use {@code words} and {@code files} as well. Decoding steps on a
     * tape, so it knows {@code tensor}; training validates by decoding, so it knows the {@code trace} that this gives; the
     * window says how to decode, hands what {@code explain} found to the figures, and those to {@code export}.
     */
    private static final Map<String, Set<String>> ROOMS = rooms();

    private static Map<String, Set<String>> rooms() {
        Map<String, Set<String>> rooms = new LinkedHashMap<>();
        rooms.put("words", Set.of());
        rooms.put("files", Set.of());
        rooms.put("tensor", Set.of());
        rooms.put("text", Set.of());
        rooms.put("numpy", Set.of());
        rooms.put("trace", Set.of());
        rooms.put("model", Set.of("tensor"));
        rooms.put("decode", Set.of("model", "text", "trace", "tensor"));
        rooms.put("train", Set.of("model", "tensor", "text", "decode", "trace"));
        rooms.put("explain", Set.of("model", "decode", "trace", "tensor", "text"));
        rooms.put("modelfile", Set.of("model", "tensor", "text", "numpy"));
        rooms.put("attentionfile", Set.of("trace", "numpy"));
        rooms.put("draw", Set.of());
        rooms.put("figure", Set.of("draw", "trace", "explain"));
        rooms.put("export", Set.of("draw", "figure", "trace"));
        rooms.put("generate", Set.of());
        rooms.put("session", beside("session", "cli", "ui"));
        rooms.put("cli", beside("cli", "ui", "tensor"));
        rooms.put("ui", Set.of("session", "figure", "draw", "trace", "decode", "explain", "export"));
        return rooms;
    }

    private static Set<String> beside(String... left) {
        Set<String> all = new TreeSet<>(Set.of(
                "tensor",
                "text",
                "numpy",
                "trace",
                "model",
                "decode",
                "train",
                "explain",
                "modelfile",
                "attentionfile",
                "draw",
                "figure",
                "export",
                "generate",
                "session",
                "cli",
                "ui"));
        all.removeAll(Set.of(left));
        return all;
    }

    static Collection<String> roomNames() {
        return ROOMS.keySet();
    }

    private static DescribedPredicate<JavaClass> in(String... rooms) {
        List<String> packages = new ArrayList<>();
        for (String room : rooms) {
            packages.add("glimpse." + room + "..");
        }
        return resideInAnyPackage(packages.toArray(String[]::new));
    }

    private static void keep(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("roomNames")
    void aRoomUsesOnlyTheRoomsOfItsRow(String room) {
        Set<String> others = new TreeSet<>(ROOMS.keySet());
        others.removeAll(ROOMS.get(room));
        others.remove(room);
        others.remove("words");
        if (!room.equals("words")) {
            others.remove("files");
        }
        keep(noClasses().that(in(room)).should().dependOnClassesThat(in(others.toArray(String[]::new))));
        keep(noClasses().that(in(room)).should().dependOnClassesThat().resideInAPackage("glimpse"));
    }

    @Test
    void everyClassIsInARoomOfTheTable() {
        Set<String> found = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            String[] path = each.getPackageName().split("\\.");
            if (path.length > 1) {
                found.add(path[1]);
            }
        }
        assertThat(ROOMS.keySet()).containsAll(found);
    }

    @Test
    void onlyTheMainClassStandsOutsideTheRooms() {
        keep(noClasses()
                .that()
                .resideInAPackage("glimpse")
                .and()
                .doNotHaveFullyQualifiedName("glimpse.Glimpse")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .bePublic());
        assertThat(CLASSES.contain("glimpse.Glimpse")).isTrue();
    }

    @Test
    void thereAreNoCyclesBetweenRooms() {
        keep(slices().matching("glimpse.(*)..").should().beFreeOfCycles());
    }

    @Test
    void thereAreNoCyclesBetweenFeaturesOfTheWindow() {
        keep(slices().matching("glimpse.ui.(*)..").should().beFreeOfCycles());
    }

    @Test
    void thereAreNoCyclesBetweenUseCases() {
        keep(slices().matching("glimpse.session.(*)..").should().beFreeOfCycles());
        keep(noClasses()
                .that()
                .resideInAPackage("glimpse.session.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("glimpse.session"));
    }

    @Test
    void picturesDoNotKnowEachOther() {
        keep(slices().matching("glimpse.figure.(*)..").should().notDependOnEachOther());
        keep(noClasses()
                .that()
                .resideInAPackage("glimpse.figure")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("glimpse.figure.*.."));
    }

    /** Only these rooms may use what these packages hold. */
    private static void only(List<String> rooms, String... packages) {
        keep(noClasses()
                .that(DescribedPredicate.not(in(rooms.toArray(String[]::new))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages));
    }

    @Test
    void javaFxStaysInTheWindow() {
        only(List.of("ui"), "javafx..", "atlantafx..", "org.kordamp..");
    }

    @Test
    void nd4jStaysUnderTheTensors() {
        only(List.of("tensor"), "org.nd4j..", "org.bytedeco..");
    }

    @Test
    void java2dStaysInExportAndInTheClassThatMeasuresText() {
        keep(noClasses()
                .that(DescribedPredicate.not(in("export")))
                .and()
                .doNotHaveFullyQualifiedName("glimpse.draw.Typeface")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.imageio.."));
    }

    @Test
    void jsonStaysWithWhoReadsAndWritesIt() {
        only(List.of("trace", "modelfile", "train", "attentionfile", "session"), "com.google.gson..");
    }

    @Test
    void pickleStaysWithModelAndAttentionFiles() {
        only(List.of("modelfile"), "net.razorvine..");
    }

    @Test
    void pdfStaysInExport() {
        only(List.of("export"), "org.apache.pdfbox..", "org.apache.fontbox..");
    }

    @Test
    void picocliStaysInTheCommandLine() {
        only(List.of("cli"), "picocli..");
    }

    @Test
    void standardStreamsAreForTheCommandLine() {
        keep(noClasses()
                .that(DescribedPredicate.not(in("cli")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace"));
    }

    @Test
    void workIsStartedOnlyWhereItCanBeCancelled() {
        keep(noClasses()
                .that(DescribedPredicate.not(in("ui.common", "session")))
                .and(describe("are not exempt", c -> !isExempt(c)))
                .should()
                .callConstructorWhere(describe(
                        "it makes a thread or timer",
                        call -> call.getTargetOwner().isAssignableTo(Thread.class)
                                || call.getTargetOwner().isAssignableTo(java.util.Timer.class)
                                || call.getTargetOwner().isAssignableTo(Executor.class)))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Executor.class)
                .orShould()
                .callMethodWhere(describe("it runs something later or elsewhere", call -> {
                    String owner = call.getTargetOwner().getName();
                    boolean later = owner.equals("javafx.application.Platform")
                            && call.getName().startsWith("runLater");
                    boolean elsewhere = owner.equals("java.util.concurrent.CompletableFuture")
                            && call.getName().endsWith("Async");
                    return later || elsewhere || call.getName().equals("parallelStream");
                })));
    }

    @Test
    void nothingStaticChanges() {
        keep(fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(describe("are not exempt", c -> !isExempt(c)))
                .should(beFinalAndNoArrayThatOthersSee()));
    }

    private static boolean isExempt(JavaClass each) {
        Class<? extends Annotation> exempt = Exempt.class;
        return each.isAnnotatedWith(exempt)
                || each.getEnclosingClass().map(WallsTest::isExempt).orElse(false);
    }

    private static ArchCondition<JavaField> beFinalAndNoArrayThatOthersSee() {
        return new ArchCondition<>("be final, and no array that others see") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                Set<JavaModifier> modifiers = field.getModifiers();
                boolean open = field.getRawType().isArray()
                        && !modifiers.contains(JavaModifier.PRIVATE)
                        && !modifiers.contains(JavaModifier.SYNTHETIC);
                boolean fine = modifiers.contains(JavaModifier.SYNTHETIC) || modifiers.contains(JavaModifier.FINAL);
                if (!fine || open) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " can change"));
                }
            }
        };
    }

    @Test
    void viewModelsKnowNoSceneGraph() {
        keep(noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml.."));
    }
}
