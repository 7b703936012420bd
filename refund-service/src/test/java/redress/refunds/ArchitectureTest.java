package redress.refunds;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@AnalyzeClasses(
        packages = {"redress.refunds", "redress.topups"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..domain..", "redress.decider", "redress.contracts", "redress.policy");

    @ArchTest
    static final ArchRule the_domain_reads_no_clock_and_makes_no_id = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule views_give_no_commands = noClasses()
            .that()
            .resideInAPackage("..views..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..api..", "..inbox..", "..outbox..");

    @ArchTest
    static final ArchRule listeners_and_news_look_at_no_view = noClasses()
            .that()
            .resideInAnyPackage("..inbox..", "..outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..views..", "..api..");
}
