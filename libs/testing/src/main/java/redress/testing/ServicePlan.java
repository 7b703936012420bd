package redress.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

/// The one plan every service follows: the domain decides and knows nobody; what comes in, goes out and is shown stay
/// apart.
public final class ServicePlan {

    @ArchTest
    public static final ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..domain..", "redress.decider", "redress.contracts", "redress.policy");

    @ArchTest
    public static final ArchRule the_domain_reads_no_clock_and_makes_no_id = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class);

    @ArchTest
    public static final ArchRule messages_come_in_and_go_out_without_views = noClasses()
            .that()
            .resideInAnyPackage("..inbox..", "..outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..views..", "..api..");

    @ArchTest
    public static final ArchRule views_give_no_commands = noClasses()
            .that()
            .resideInAPackage("..views..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*(Command|Desk)")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("..api..", "..inbox..", "..outbox..");

    private ServicePlan() {}
}
