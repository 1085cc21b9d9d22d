package glimpse.explain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "glimpse", importOptions = ImportOption.DoNotIncludeTests.class)
class ExplainWallsTest {

    @ArchTest
    static final ArchRule explanationsStandOnTheModelAndItsTraces = classes()
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
                    "glimpse.words");

    @ArchTest
    static final ArchRule nothingBelowKnowsExplanations = noClasses()
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
            .resideInAPackage("glimpse.explain");
}
