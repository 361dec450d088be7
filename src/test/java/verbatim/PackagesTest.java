package verbatim;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;

/** The packages depend on each other in one direction only: the order in which data flows. */
@AnalyzeClasses(packages = "verbatim", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
    private static final String[] ORDER = {"document", "story", "language", "mention", "question", "retrieval",
            "library",
            "reading",
            "answering", "conversation", "web"};

    @ArchTest
    static final ArchRule ONE_WAY = oneWay();

    private static ArchRule oneWay() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInAnyPackage("verbatim..")
                .withOptionalLayers(true).layer("wiring").definedBy("verbatim").layer("evaluation")
                .definedBy("verbatim.evaluation..");
        for (String room : ORDER) {
            layers = layers.layer(room).definedBy("verbatim." + room + "..");
        }
        layers = layers.whereLayer("wiring").mayNotBeAccessedByAnyLayer().whereLayer("evaluation")
                .mayOnlyBeAccessedByLayers("wiring").whereLayer("web").mayOnlyBeAccessedByLayers("wiring");
        for (int i = 0; i < ORDER.length - 1; i++) {
            String[] later = Arrays.copyOfRange(ORDER, i + 1, ORDER.length + 2);
            later[later.length - 2] = "evaluation";
            later[later.length - 1] = "wiring";
            layers = layers.whereLayer(ORDER[i]).mayOnlyBeAccessedByLayers(later);
        }
        return layers;
    }
}
