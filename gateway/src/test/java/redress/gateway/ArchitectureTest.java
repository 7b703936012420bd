package redress.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The gateway stays a door: it keeps nothing, decides nothing, and its parts stay apart.
@AnalyzeClasses(packages = "redress.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule it_has_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.hibernate..", "io.vertx.sqlclient..", "redress.eventlog..");

    @ArchTest
    static final ArchRule its_parts_do_not_depend_on_each_other_in_circles =
            slices().matching("redress.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule problems_know_no_part_of_it = noClasses()
            .that()
            .resideInAPackage("redress.gateway.problem")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "redress.gateway.routing..",
                    "redress.gateway.events..",
                    "redress.gateway.live..",
                    "redress.gateway.docs..",
                    "redress.gateway.keys..",
                    "redress.gateway.pay..");
}
