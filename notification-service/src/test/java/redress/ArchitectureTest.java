package redress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import redress.testing.ServicePlan;

@AnalyzeClasses(
        packages = {"redress.messages", "redress.people"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests PLAN = ArchTests.in(ServicePlan.class);

    @ArchTest
    ArchRule mail_leaves_by_the_mail_room_only = noClasses()
            .that()
            .resideOutsideOfPackage("redress.messages.mailroom")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus.mailer..", "io.vertx.ext.mail..");

    @ArchTest
    ArchRule people_are_kept_whatever_is_written_to_them = noClasses()
            .that()
            .resideInAPackage("redress.people")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("redress.messages..");

    @ArchTest
    ArchRule what_is_shown_gives_no_commands = noClasses()
            .that()
            .resideInAPackage("redress.messages.views")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("redress.messages.mailroom", "redress.messages.inbox", "redress.messages.api");
}
