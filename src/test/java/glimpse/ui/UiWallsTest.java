package glimpse.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.Executors;
import javafx.application.Platform;

@AnalyzeClasses(packages = "glimpse.ui", importOptions = ImportOption.DoNotIncludeTests.class)
class UiWallsTest {

    @ArchTest
    static final ArchRule viewModelsKnowNoControls = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("glimpse.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatIsSharedKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("glimpse.ui.common")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "glimpse.ui",
                    "glimpse.ui.header",
                    "glimpse.ui.stage",
                    "glimpse.ui.alignment",
                    "glimpse.ui.transport",
                    "glimpse.ui.message",
                    "glimpse.ui.shell");

    @ArchTest
    static final ArchRule onlyTheSharedRoomHandsWorkToTheDrawingThread = noClasses()
            .that()
            .resideOutsideOfPackage("glimpse.ui.common")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Platform.class, Thread.class, Executors.class);
}
