package glimpse.explain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules stand in plain tests: as annotated fields, the build's test runner passes them by without a word. */
class ExplainWallsTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("glimpse");

    @Test
    void explanationsStandOnTheModelAndItsTraces() {
        classes()
                .that()
                .resideInAPackage("glimpse.explain")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "glimpse.explain",
                        "glimpse.model",
                        "glimpse.decode",
                        "glimpse.trace",
                        "glimpse.tensor",
                        "glimpse.text",
                        "glimpse.words")
                .check(PROGRAM);
    }

    @Test
    void nothingBelowKnowsExplanations() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "glimpse.tensor",
                        "glimpse.text",
                        "glimpse.trace",
                        "glimpse.model",
                        "glimpse.decode",
                        "glimpse.train")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("glimpse.explain")
                .check(PROGRAM);
    }
}
