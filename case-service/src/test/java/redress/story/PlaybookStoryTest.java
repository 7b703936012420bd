package redress.story;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import redress.embedded.Infra;
import redress.embedded.Tokens;

/// COV-X-02: playbooks are read, drawn and checked through REST, and a case tells why it went where it went.
@QuarkusTest
@QuarkusTestResource(Infra.class)
class PlaybookStoryTest {

    static final Path BROKEN = Path.of("src/test/resources/broken-playbooks");
    static final RestAssuredConfig YAML = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                    .defaultContentCharset(StandardCharsets.UTF_8));

    @Test
    void the_playbooks_are_listed_and_each_is_shown_as_it_is_written() {
        Desk.ann()
                .get("/playbooks")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("INC", "INT", "MAN"))
                .body("items.find { it.id == 'INC' }.title.zh", equalTo("收到的订单不完整"))
                .body("items.find { it.id == 'INC' }.versions", contains(1));
        Desk.ann()
                .get("/playbooks/INC")
                .then()
                .statusCode(200)
                .body("start", equalTo("INC-01"))
                .body("nodes[0].texts.YES.en", equalTo("Yes"));
        Desk.ann().get("/playbooks/INC?format=yaml").then().statusCode(200).body(startsWith("# The order came"));
        Desk.ann().get("/playbooks/schema").then().statusCode(200).body("title", equalTo("Playbook"));
        Desk.ann().get("/playbooks/ZZZ").then().statusCode(404);
        Desk.ann().get("/playbooks/INC?version=9").then().statusCode(404);
        Desk.ann().get("/playbooks/INC?format=png").then().statusCode(422);
    }

    @Test
    void a_case_is_told_by_which_rule_on_which_facts_in_which_version_and_its_way_is_drawn() {
        var id = Incomplete.withPhotos().id();

        Desk.ann()
                .get("/cases/{id}/timeline", id)
                .then()
                .body("items.find { it.because?.node == 'INC-01' }.because.playbook", equalTo("INC"))
                .body("items.find { it.because?.node == 'INC-01' }.because.version", equalTo(1))
                .body("items.find { it.because?.node == 'INC-01' }.because.condition", equalTo("order.isSplit"))
                .body("items.find { it.because?.node == 'INC-01' }.because.facts.'order.isSplit'", equalTo("false"))
                .body("items.find { it.because?.node == 'INC-01' }.because.next", equalTo("INC-04"))
                .body("items.find { it.because?.node == 'INC-04' }.because.answer", equalTo("YES"))
                .body("items.find { it.because?.node == 'INC-04' }.because.facts.size()", equalTo(0))
                .body("items.find { it.type == 'CaseOpened' }.because", nullValue());
        Desk.ann()
                .get("/playbooks/INC?format=mermaid&case={id}", id)
                .then()
                .statusCode(200)
                .body(startsWith("flowchart TD"))
                .body(containsString("several parcels?\"}}:::walked"))
                .body(containsString(":::here"))
                .body(containsString("linkStyle 1,5,7 "));
        Desk.ann()
                .header("Accept-Language", "zh-CN")
                .get("/playbooks/INC?format=mermaid")
                .then()
                .body(containsString("订单是否拆分发货"))
                .body(not(containsString(":::here")));
        Desk.ann().get("/playbooks/MAN?format=mermaid&case={id}", id).then().statusCode(422);
    }

    @Test
    void a_file_is_checked_without_being_loaded() throws Exception {
        asYaml().body(Files.readString(BROKEN.resolve("KIND_UNKNOWN.yaml")))
                .post("/playbooks/check")
                .then()
                .statusCode(200)
                .body("faults[0].node", equalTo("ABC-01"))
                .body("faults[0].flaw", equalTo("KIND_UNKNOWN"))
                .body("faults[0].text.en", equalTo("kind GUESS is unknown"))
                .body("faults[0].text.zh", equalTo("未知节点类型 GUESS"))
                .body("warnings", empty());
        Desk.ann().get("/playbooks/ABC").then().statusCode(404);
    }

    @Test
    void several_files_are_checked_in_one_form() {
        given().auth()
                .oauth2(Tokens.of("pia", "product"))
                .multiPart(BROKEN.resolve("NEXT_UNFIT.yaml").toFile())
                .multiPart(BROKEN.resolve("SPINNING.yaml").toFile())
                .post("/playbooks/check")
                .then()
                .statusCode(200)
                .body("faults.file", hasItem("NEXT_UNFIT.yaml"));
        asYaml().body(" ".repeat((1 << 20) + 1)).post("/playbooks/check").then().statusCode(422);
        given().get("/playbooks").then().statusCode(401);
    }

    static RequestSpecification asYaml() {
        return given().auth().oauth2(Tokens.of("pia", "product")).config(YAML).contentType("application/yaml");
    }
}
