package redress.carrierclaims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// The domain decides and knows nobody; what comes in, goes out and is shown stay apart.
@AnalyzeClasses(
        packages = {"redress.carrierclaims", "redress.parcels"},
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
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule messages_come_in_without_views = noClasses()
            .that()
            .resideInAnyPackage("..inbox..", "..outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..views..", "..api..");

    @ArchTest
    static final ArchRule views_give_no_commands = noClasses()
            .that()
            .resideInAPackage("..views..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*(CarrierClaimCommand|ParcelCommand|ClaimDesk).*");
}
