package redress.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An agent at the page, in a real browser.
class PageTest {

    private static final String NONE = "No Chromium was found: install one (apt-get install chromium) or name it in"
            + " the environment variable CHROMIUM; the page is not tested.";

    private static final double SOON = 20_000;

    private static Browsers browsers;

    private final RunningSuite suite = RunningSuite.here();
    private final String order = "page-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        var chromium = Browsers.found();
        if (System.getenv("CI") != null) {
            assertThat(chromium).as(NONE).isPresent();
        }
        assumeTrue(chromium.isPresent(), NONE);
        browsers = Browsers.start(chromium.get());
    }

    @AfterAll
    static void close() {
        if (browsers != null) {
            browsers.close();
        }
    }

    @Test
    void an_agent_sees_a_complaint_come_in_live_answers_it_and_reads_its_story_in_two_languages() {
        visit("a-complaint", page -> {
            signIn(page, "ann");
            assertThat(page.locator("#live")).containsText("live", within());
            search(page, order);
            assertThat(page.locator("#none")).isVisible();
            page.evaluate("window.sameDocument = true");

            tell(Told.placed(order), Told.complaint(order, "where is my parcel? it never arrived"));

            var row = page.locator("#cases li").filter(new Locator.FilterOptions().setHasText(order));
            assertThat(row).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON));
            assertThat(row).containsText("where is my parcel", within());
            assertThat(page.evaluate("window.sameDocument === true")).isEqualTo(true);

            row.locator("a").click();
            assertThat(page.locator("#case h1")).containsText(order);
            assertThat(page.locator("#case")).containsText("brake pads, set of four");
            answer(page, "informed only", "told her that the parcel is at the neighbour's");
            assertThat(page.locator("#case dl")).containsText("Closed", within());
            assertThat(page.locator(".timeline")).containsText("told her that the parcel is at the neighbour's");
            assertThat(page.locator(".timeline")).containsText("Classified: where is my parcel");

            page.locator("#language").click();
            assertThat(page.locator(".timeline")).containsText("售后类型：查件", within());
            assertThat(page.locator("#case dl")).containsText("已关闭");
            assertThat(page.locator(".timeline")).containsText("told her that the parcel is at the neighbour's");
        });
    }

    @Test
    void an_unclear_complaint_is_given_its_issue_type_from_a_list() {
        visit("an-unclear-complaint", page -> {
            signIn(page, "bea");
            tell(Told.placed(order), Told.complaint(order, "I am not happy"));
            search(page, order);
            var row = page.locator("#cases li").filter(new Locator.FilterOptions().setHasText(order));
            row.locator("a").click(new Locator.ClickOptions().setTimeout(SOON));

            page.locator("#answers select").selectOption("NOT_FIT");
            page.locator("#answers")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Set the issue type"))
                    .click();

            assertThat(page.locator("#case dl")).containsText("does not fit", within());
            assertThat(page.locator("#case")).containsText("What does the customer want?");
        });
    }

    @Test
    void an_answer_without_its_note_is_refused_in_words_and_nothing_is_lost() {
        visit("no-note", page -> {
            signIn(page, "ann");
            tell(Told.placed(order), Told.complaint(order, "where is my parcel"));
            search(page, order);
            var row = page.locator("#cases li").filter(new Locator.FilterOptions().setHasText(order));
            row.locator("a").click(new Locator.ClickOptions().setTimeout(SOON));

            button(page, "informed only").click();

            assertThat(page.locator("#notice")).containsText("note", within());
            assertThat(page.locator("#case dl")).containsText("Open");
        });
    }

    private interface Visit {
        void with(Page page);
    }

    /// What went wrong on the page itself is a failure too; a picture of it is kept in `target`.
    private void visit(String name, Visit visit) {
        var faults = new ArrayList<String>();
        try (var context = browsers.browser()
                .newContext(new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900))) {
            var page = context.newPage();
            page.onPageError(faults::add);
            try {
                page.navigate(suite.at("/").toString());
                visit.with(page);
                assertThat(faults).isEmpty();
            } catch (AssertionError | RuntimeException failure) {
                page.screenshot(
                        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", name + ".png")));
                throw failure;
            }
        }
    }

    private static void signIn(Page page, String user) {
        page.locator("#demo-users button")
                .filter(new Locator.FilterOptions().setHasText(user))
                .click();
        assertThat(page.locator("#who")).containsText(user);
    }

    private static void search(Page page, String text) {
        page.locator("#q").fill(text);
        page.locator("#search button").click();
    }

    private static void answer(Page page, String answer, String note) {
        page.locator("#note").fill(note);
        button(page, answer).click();
    }

    private static Locator button(Page page, String name) {
        return page.locator("#answers").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private void tell(Told... events) {
        var answer = suite.as("int").tell(Door.MANY_EVENTS, Told.batch(List.of(events)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON);
    }
}
