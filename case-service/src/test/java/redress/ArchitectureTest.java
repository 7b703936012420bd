package redress;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The one plan every feature follows.
@AnalyzeClasses(
        packages = {
            "redress.cases",
            "redress.orders",
            "redress.parcels",
            "redress.reshipments",
            "redress.returns",
            "redress.warehouse",
            "redress.tasks",
            "redress.playbooks",
            "redress.people"
        },
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DOMAIN = {
        "redress.cases.domain",
        "redress.orders.domain",
        "redress.parcels.domain",
        "redress.reshipments.domain",
        "redress.playbooks.domain",
        "redress.returns.domain",
        "redress.tasks.domain"
    };

    @ArchTest
    ArchRule the_domain_is_plain_java = classes()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "..domain..",
                    "redress.decider",
                    "redress.contracts",
                    "redress.policy",
                    "redress.cases.playbook",
                    "redress.cases.intake");

    @ArchTest
    ArchRule the_domain_reads_no_clock_and_makes_no_id = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .or()
            .resideInAnyPackage("redress.cases.playbook", "redress.cases.intake", "redress.cases.whatif")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class);

    @ArchTest
    ArchRule what_comes_in_knows_neither_views_nor_the_other_ways_in_or_out = noClasses()
            .that()
            .resideInAPackage("..inbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..views..", "..api..", "..outbox..");

    @ArchTest
    ArchRule what_is_asked_by_http_knows_no_messages = noClasses()
            .that()
            .resideInAPackage("..api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..inbox..", "..outbox..", "redress.messaging");

    @ArchTest
    ArchRule what_goes_out_knows_only_events = noClasses()
            .that()
            .resideInAPackage("..outbox..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..views..", "..api..", "..inbox..", "redress.content", "redress.people", "redress.orders..");

    @ArchTest
    ArchRule views_give_no_commands = noClasses()
            .that()
            .resideInAPackage("..views..")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Command")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("..api..", "..inbox..", "..outbox..");

    @ArchTest
    ArchRule orders_and_parcels_know_nothing_of_cases = noClasses()
            .that()
            .resideInAnyPackage("redress.orders..", "redress.parcels..", "redress.people")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("redress.cases..", "redress.reshipments..", "redress.returns..", "redress.tasks..");

    @ArchTest
    ArchRule cases_know_nothing_of_what_follows_them = noClasses()
            .that()
            .resideInAPackage("redress.cases..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("redress.reshipments..", "redress.returns..", "redress.tasks..", "redress.warehouse..");

    @ArchTest
    ArchRule versions_of_playbooks_know_the_language_but_no_case = noClasses()
            .that()
            .resideInAPackage("redress.playbooks..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "redress.cases",
                    "redress.cases.domain",
                    "redress.cases.api",
                    "redress.cases.views",
                    "redress.cases.inbox",
                    "redress.cases.outbox");

    @Test
    void only_the_log_touches_its_tables() throws IOException {
        var touches =
                Pattern.compile("\\b(from|into|update|join|table)\\s+(event|stream|receipt|checkpoint|parked)\\b");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .noneMatch(file -> touches.matcher(code(file)).find());
        }
    }

    private static String code(Path file) {
        try {
            return Files.readString(file).replaceAll("//.*", "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
