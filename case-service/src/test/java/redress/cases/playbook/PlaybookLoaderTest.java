package redress.cases.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.cases.domain.Awaited;
import redress.cases.domain.CaseFact;
import redress.cases.domain.Sum;
import redress.contracts.CarrierClaimCause;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.policy.Department;
import redress.policy.IssueType;
import redress.policy.Outcome;

/// COV-X-02: each defect of 3.3 is refused, and told in one sentence.
class PlaybookLoaderTest {

    static final PlaybookLoader LOADER =
            new PlaybookLoader(new Vocabulary(CaseFact.names(), Awaited.names(), Sum.names()));

    static final String GOOD = """
            id: ABC
            version: 1
            title: { en: Sample, zh: 示例 }
            start: ABC-01
            planned: [ XYZ ]
            nodes:
              - id: ABC-01
                kind: CHECK
                mode: query
                check: wanted.title
                text: { en: Check, zh: 检查 }
                answers: { INCOMPLETE: ABC-02, DAMAGED: XYZ-01 }
              - id: ABC-02
                kind: DECISION
                text: { en: Decide, zh: 判断 }
                answers: { REFUNDED_FULL: ABC-03, RESHIPPED: ABC-04 }
                inputs: { RESHIPPED: [ { name: how, type: code, codes: [ AIR, SEA ] } ] }
                onAnswer: { REFUNDED_FULL: [ { type: RESOLUTION, outcome: answer } ] }
              - id: ABC-03
                kind: ACTION
                text: { en: Act, zh: 处理 }
                effects: [ { type: RESOLUTION, outcome: RETAINED } ]
                answers: { DONE: ABC-05 }
                texts: { DONE: { en: Done, zh: 完成 } }
              - id: ABC-04
                kind: CHECK
                mode: await
                await: supplierPlan
                as: { REJECTED: REFUSAL }
                silence: { after: P-09, answer: TIMEOUT }
                skip: URGENT
                text: { en: Wait, zh: 等待 }
                answers: { RESHIP: ABC-06, REFUND: ABC-06, REFUSAL: ABC-06, TIMEOUT: ABC-06 }
                texts: { REFUSAL: { en: Refusal, zh: 拒绝 } }
              - id: ABC-05
                kind: ASK_CUSTOMER
                template: ASK_PHOTOS
                evidence: { kinds: [ PRODUCT_PHOTO ], preferred: [ OLD_PART_PHOTO ], minimum: 2 }
                text: { en: Ask, zh: 询问 }
                answers: { PROVIDED: ABC-07 }
                inputs:
                  PROVIDED:
                    - { name: missing, type: lines, required: true, preset: CASE }
                    - { name: amount, type: money, required: true, below: lines.price, atLeast: damage.least, atMost: damage.most, preset: damage.share }
                    - { name: wanted, type: item, required: true }
                    - { name: cause, type: code, codes: [ ORDERING_ERROR ] }
                onAnswer: { PROVIDED: [ { type: SET_LIABILITY, cause: input cause, ifNone: true } ] }
              - id: ABC-06
                kind: ASK_DEPARTMENT
                ask: [ { department: PURCHASING, topic: CAUSE } ]
                text: { en: Ask purchasing, zh: 询问采购 }
                answers: { SUPPLIER_CHANGE: ABC-90 }
                onAnswer: { SUPPLIER_CHANGE: [ { type: SET_LIABILITY, cause: answer } ] }
              - id: ABC-07
                kind: ACTION
                text: { en: Act again, zh: 再处理 }
                effects:
                  - { type: NOTIFY, template: SPLIT_PARCEL_INFO, vars: { waybills: order.waybills } }
                  - { type: ASK_DEPT, department: QA, topic: LOOK }
                  - { type: FAULT_LOG, department: DESIGN }
                  - { type: OPEN_SUPPLIER_CLAIM, cause: DEFECT }
                  - { type: RESHIP, sourcing: "supplier.plan == 'RESHIP' ? 'SUPPLIER_REPLACEMENT' : 'OWN_STOCK'" }
                  - { type: SEND_TRACKING }
                  - { type: REFUND_PARTIAL, amount: input amount }
                  - { type: OPEN_CARRIER_CLAIM, cause: DAMAGE }
                  - { type: RETURN_LABEL, payer: SELLER }
                  - { type: RETURN_ADDRESS, payer: CUSTOMER }
                  - { type: CANCEL_LABEL }
                  - { type: TOPUP_LINK, amount: input amount }
                  - { type: TOPUP_HANDOVER, department: ORDER_DESK }
                  - { type: RESHIP, goods: input wanted, charged: true }
                answers: { DONE: ABC-08 }
              - id: ABC-08
                kind: CHECK
                mode: query
                check: order.isSplit
                text: { en: Split, zh: 拆分 }
                answers: { YES: ABC-90, NO: ABC-90 }
              - { id: ABC-90, kind: END, outcome: FROM_RESOLUTION, otherwise: NO_RESPONSE, text: { en: End, zh: 结束 } }
            """;

    @Nested
    class Shipped {

        final Playbooks playbooks = LOADER.shipped();

        @Test
        void INT_offers_every_issue_type_and_an_agents_hand() {
            var answers = playbooks
                    .newest("INT")
                    .orElseThrow()
                    .node("INT-01")
                    .orElseThrow()
                    .answers();

            assertThat(answers).hasSize(IssueType.values().length + 1);
            for (var type : IssueType.values()) {
                assertThat(answers).anySatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo(type.name());
                    assertThat(answer.next()).isEqualTo(Playbook.start(type.playbook()));
                });
            }
            assertThat(answers).anySatisfy(answer -> assertThat(answer.next()).isEqualTo("INT-02"));
        }

        @Test
        void COV_X_05_MAN_offers_every_outcome_each_with_a_note() {
            var manual = playbooks.newest("MAN").orElseThrow().node("MAN-01").orElseThrow();

            assertThat(manual.answers())
                    .extracting(Answer::code)
                    .containsExactlyElementsOf(
                            Stream.of(Outcome.values()).map(Enum::name).toList());
            assertThat(manual.answers())
                    .allSatisfy(answer ->
                            assertThat(answer.inputs()).containsExactly(new Input.Words("note", Input.Need.REQUIRED)));
        }

        @Test
        void every_file_of_the_folder_is_listed() throws IOException, URISyntaxException {
            var folder = Path.of(PlaybookLoader.class
                            .getResource("/playbooks/index.yaml")
                            .toURI())
                    .getParent();
            try (var files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.matches("[A-Z].*")))
                        .containsExactlyInAnyOrderElementsOf(playbooks.newest().stream()
                                .map(playbook -> playbook.id() + ".yaml")
                                .toList());
            }
        }
    }

    @Test
    void a_playbook_of_all_kinds_loads() {
        var playbook = load(GOOD).newest("ABC").orElseThrow();

        assertThat(playbook.nodes()).extracting(Node::kind).contains(NodeKind.values());
        assertThat(playbook.node("ABC-05").orElseThrow())
                .isInstanceOfSatisfying(
                        Node.AskCustomer.class,
                        ask -> assertThat(ask.template()).isEqualTo("ASK_PHOTOS"));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            kind: DECISION          | kind: GUESS                 | ABC-02: kind GUESS is unknown.
            type: RESOLUTION, outcome: RETAINED | type: TELEPORT  | ABC-03: effect 'TELEPORT' is unknown.
            outcome: RETAINED       | outcome: HAPPY              | ABC-03: outcome HAPPY is unknown.
            outcome: RETAINED       | outcome: answer             | ABC-03: on entering there is no answer to record as an outcome.
            type: code              | type: colour                | ABC-02: input type 'colour' is unknown.
            codes: [ AIR, SEA ]     | codes: [ ]                  | ABC-02: input how names no codes.
            name: how, type         | type                        | ABC-02: an input has no name.
            check: wanted.title | check: order.mood           | ABC-01: the check 'order.mood': "order.mood": there is no fact order.mood.
            await: supplierPlan     | await: godot                | ABC-04: the fact 'godot' is unknown.
            mode: query             | mode: guess                 | ABC-01: the mode of a CHECK is query or await.
            department: PURCHASING  | department: CANTEEN         | ABC-06: department CANTEEN is unknown.
            , topic: CAUSE          | ''                          | ABC-06: what is asked has no topic.
            ask: [ { department: PURCHASING, topic: CAUSE } ] | ask: [ ] | ABC-06: it asks no department.
            id: ABC-03              | id: ABC-02                  | ABC-02: the id stands there twice.
            id: ABC-03              | id: XYZ-03                  | XYZ-03: the id of a node is ABC-nn.
            REFUNDED_FULL: ABC-03   | REFUNDED_FULL: ABC-77       | ABC-02: answer REFUNDED_FULL leads to ABC-77, which no loaded playbook has and no planned one will.
            REFUNDED_FULL: ABC-03   | REFUNDED_FULL: MAN-77       | ABC-02: answer REFUNDED_FULL leads to MAN-77, which no loaded playbook has and no planned one will.
            planned: [ XYZ ]        | planned: [ ]                | ABC-01: answer DAMAGED leads to XYZ-01, which no loaded playbook has and no planned one will.
            REFUNDED_FULL: ABC-03   | REFUNDED_FULL: nowhere      | ABC-02: answer REFUNDED_FULL leads to no node.
            REFUNDED_FULL: ABC-03   | REFUNDED_FULL: ABC-04       | ABC-03: nothing leads to it.
            PROVIDED: ABC-07        | PROVIDED: ABC-05            | ABC-05: from it no END can be reached.
            answers: { PROVIDED: ABC-07 } | texts: { }            | ABC-05: it has no answers.
            kind: END,              | kind: END, answers: { DAMAGED: ABC-01 }, | ABC-90: an END has no answers.
            DONE: ABC-05            | DAMAGED: ABC-05             | ABC-03: an ACTION has the answer DONE and no other.
            inputs: { RESHIPPED     | inputs: { REPAIRED          | ABC-02: inputs are given for REPAIRED, which is no answer of it.
            onAnswer: { REFUNDED_FULL | onAnswer: { REPAIRED      | ABC-02: onAnswer are given for REPAIRED, which is no answer of it.
            DONE: { en: Done        | DONE: { en: ''              | ABC-03: the text of answer DONE is missing in English.
            texts: { REFUSAL        | texts: { TIMEOUT            | ABC-04: the text of answer REFUSAL is missing in English.
            zh: 判断                | zh: ''                      | ABC-02: its text is missing in Chinese.
            en: Decide,             | ''                          | ABC-02: its text is missing in English.
            outcome: FROM_RESOLUTION| outcome: BLISS              | ABC-90: outcome BLISS is unknown.
            otherwise: NO_RESPONSE  | otherwise: SILENCE          | ABC-90: outcome SILENCE is unknown.
            CLAIM, cause: DAMAGE    | CLAIM, cause: RAIN          | ABC-07: the cause RAIN is unknown.
            payer: SELLER           | payer: NOBODY               | ABC-07: the payer NOBODY is unknown.
            , payer: CUSTOMER       | ''                          | ABC-07: the payer  is unknown.
            department: ORDER_DESK  | department: CANTEEN         | ABC-07: department CANTEEN is unknown.
            LINK, amount: input amount | LINK, amount: 5          | ABC-07: '5' names no input.
            LINK, amount: input amount | LINK                     | ABC-07: '' names no input.
            LINK, amount: input amount | LINK, amount: input gap  | ABC-07: no answer carries the input 'gap' that an effect takes.
            LINK, amount: input amount | LINK, amount: input wanted | ABC-07: no answer carries the input 'wanted' that an effect takes.
            PARTIAL, amount: input amount | PARTIAL, amount: much | ABC-07: 'much' names no input.
            PARTIAL, amount: input amount | PARTIAL, amount: input much | ABC-07: no answer carries the input 'much' that an effect takes.
            goods: input wanted     | goods: wanted               | ABC-07: 'wanted' names no input.
            goods: input wanted     | goods: input amount         | ABC-07: no answer carries the input 'amount' that an effect takes.
            cause: input cause      | cause: input whim           | ABC-05: no answer carries the input 'whim' that an effect takes.
            type: item              | type: thing                 | ABC-05: input type 'thing' is unknown.
            below: lines.price      | below: moon.price           | ABC-05: the sum 'moon.price' is unknown.
            atLeast: damage.least   | atLeast: damage.none        | ABC-05: the sum 'damage.none' is unknown.
            atMost: damage.most     | atMost: damage.all          | ABC-05: the sum 'damage.all' is unknown.
            preset: damage.share    | preset: damage.half         | ABC-05: the sum 'damage.half' is unknown.
            preset: CASE            | preset: MOST                | ABC-05: lines cannot be preset by MOST.""")
    void COV_X_02_each_defect_is_refused_in_one_sentence(String good, String bad, String sentence) {
        assertThat(GOOD).contains(good);

        assertThat(faultsOf(GOOD.replaceFirst(Pattern.quote(good), bad))).contains("ABC.yaml, " + sentence);
    }

    @Test
    void what_an_effect_needs_is_read_as_it_is_written() {
        assertThat(load(GOOD)
                        .newest("ABC")
                        .orElseThrow()
                        .node("ABC-07")
                        .orElseThrow()
                        .onEnter())
                .contains(
                        new Effect.OpenCarrierClaim(CarrierClaimCause.DAMAGE),
                        new Effect.CancelLabel(),
                        new Effect.LinkTopUp("amount"),
                        new Effect.HandOverTopUp(Department.ORDER_DESK),
                        new Effect.Refund(RefundKind.PARTIAL, "amount"))
                .anySatisfy(effect -> assertThat(effect).isInstanceOfSatisfying(Effect.AuthorizeReturn.class, back -> {
                    assertThat(back.method()).isEqualTo(ReturnMethod.LABEL);
                    assertThat(back.payer().evaluate(_ -> "").value()).isEqualTo("SELLER");
                }))
                .anySatisfy(effect -> assertThat(effect).isInstanceOfSatisfying(Effect.Reship.class, reship -> {
                    assertThat(reship.goods()).isEqualTo(new Effect.Goods.Other(List.of("wanted")));
                    assertThat(reship.charge()).isEqualTo(Effect.Charge.CHARGED);
                }));
    }

    @Test
    void an_unknown_field_is_refused() {
        assertThat(faultsOf(GOOD.replace("    mode: await\n", "    mode: await\n    mood: good\n")))
                .containsExactly("ABC.yaml, ABC-04: the field mood is unknown.");
    }

    @Test
    void an_outcome_taken_from_an_answer_must_be_one() {
        var bad = GOOD.replace("onAnswer: { REFUNDED_FULL", "onAnswer: { \"*\"")
                .replace("RESHIPPED: ABC-04", "MAYBE: ABC-04")
                .replace("inputs: { RESHIPPED", "texts: { MAYBE: { en: Maybe, zh: 也许 } }\n    inputs: { MAYBE");

        assertThat(faultsOf(bad)).containsExactly("ABC.yaml, ABC-02: the answer MAYBE names no outcome to record.");
    }

    @Test
    void COV_X_02_an_expression_is_checked_when_read() {
        assertThat(faultsOf(GOOD.replace("check: order.isSplit", "check: order.waybills")))
                .singleElement()
                .asString()
                .startsWith("ABC.yaml, ABC-08: the check 'order.waybills': ");
        assertThat(faultsOf(GOOD.replace("supplier.plan == 'RESHIP'", "supplier.plan == 7")))
                .singleElement()
                .asString()
                .startsWith("ABC.yaml, ABC-07: the sourcing 'supplier.plan == 7 ? ");
    }

    @Test
    void a_cause_taken_from_an_answer_must_be_one() {
        assertThat(faultsOf(GOOD.replace("SUPPLIER_CHANGE", "DONE")))
                .containsExactly("ABC.yaml, ABC-06: the answer DONE names no cause to record.");
    }

    @Test
    void a_check_that_gives_a_text_is_held_to_its_answers_as_far_as_its_words_tell() {
        assertThat(faultsOf(GOOD.replace("check: wanted.title", "check: policy.delayFreightPayer")))
                .containsExactly(
                        "ABC.yaml, ABC-01: the check may say CUSTOMER, which no answer takes.",
                        "ABC.yaml, ABC-01: the check may say SELLER, which no answer takes.",
                        "ABC.yaml, ABC-01: nothing gives the answer DAMAGED.",
                        "ABC.yaml, ABC-01: nothing gives the answer INCOMPLETE.");
        assertThat(faultsOf(GOOD.replace(
                        "check: wanted.title",
                        "check: \"wanted.price > 9.0 ? 'INCOMPLETE' : wanted.price > 5.0 ? 'DAMAGED' : 'NEITHER'\"")))
                .containsExactly("ABC.yaml, ABC-01: the check may say NEITHER, which no answer takes.");
        assertThat(faultsOf(GOOD.replace(
                        "check: wanted.title", "check: \"liability.cause == 'UNKNOWN' ? 'INCOMPLETE' : 'DAMAGED'\"")))
                .isEmpty();
    }

    @Test
    void a_cycle_of_nodes_that_answer_themselves_would_spin() {
        var spinning = GOOD.replace("DONE: ABC-05", "DONE: ABC-09") + """
              - id: ABC-09
                kind: CHECK
                mode: query
                check: wanted.title
                text: { en: Again, zh: 再次 }
                answers: { INCOMPLETE: ABC-03, DAMAGED: ABC-05 }
            """;

        assertThat(faultsOf(spinning))
                .containsExactly(
                        "ABC.yaml, ABC-03: it lies on a cycle of nodes that answer themselves and would spin.");
    }

    @Test
    void a_cycle_through_two_playbooks_would_spin_too() {
        assertThatThrownBy(() -> LOADER.load(List.of(
                        new PlaybookFile("MAN.yaml", manual()),
                        new PlaybookFile("ABC.yaml", GOOD),
                        new PlaybookFile(
                                "XYZ.yaml",
                                GOOD.replace("XYZ", "UVW").replace("ABC", "XYZ").replace("UVW", "ABC")))))
                .hasMessage("ABC.yaml, ABC-01: it lies on a cycle of nodes that answer themselves and would spin.");
    }

    @Test
    void a_cycle_with_a_person_in_it_is_fine() {
        assertThat(load(GOOD.replace("SUPPLIER_CHANGE: ABC-90", "SUPPLIER_CHANGE: ABC-02"))
                        .newest("ABC"))
                .isPresent();
    }

    @Test
    void the_same_version_twice_is_refused() {
        assertThatThrownBy(() -> LOADER.load(List.of(
                        new PlaybookFile("MAN.yaml", manual()),
                        new PlaybookFile("one.yaml", GOOD),
                        new PlaybookFile("two.yaml", GOOD))))
                .hasMessage("two.yaml: playbook ABC version 1 is there twice.");
    }

    @Test
    void two_versions_stay_side_by_side() {
        var two = GOOD.replace("version: 1", "version: 2");
        var playbooks = LOADER.load(List.of(
                new PlaybookFile("MAN.yaml", manual()),
                new PlaybookFile("one.yaml", GOOD),
                new PlaybookFile("two.yaml", two)));

        assertThat(playbooks.newest("ABC").orElseThrow().version()).isEqualTo(2);
        assertThat(playbooks.version("ABC", 1)).isPresent();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        id: ABC\\n       | id: abcd\\n     | the id of a playbook is three capital letters.
        version: 1       | version: none   | version must be a number from 1 on.
        start: ABC-01    | start: ABC-02   | start must be ABC-01.
        zh: 示例         | zh: ''          | its title is missing in Chinese.
        version: 1       | mood: good      | the field mood is unknown.
        version: 1       | id: ABC         | no YAML at line 2, Duplicate field 'id'.\
        """)
    void the_head_of_a_playbook_is_checked(String good, String bad, String sentence) {
        assertThat(faultsOf(GOOD.replace(good.translateEscapes(), bad.translateEscapes())))
                .contains("ABC.yaml: " + sentence);
    }

    @Test
    void an_edge_leads_into_manual_handling_until_its_playbook_is_there() {
        var sample = load(GOOD);

        assertThat(sample.way("ABC", 1, "XYZ-01")).isInstanceOfSatisfying(Playbooks.Way.StandIn.class, way -> {
            assertThat(way.planned()).isEqualTo("XYZ");
            assertThat(way.node().id()).isEqualTo("MAN-01");
        });
        assertThat(withShipped().way("ABC", 1, "XYZ-01"))
                .isInstanceOfSatisfying(
                        Playbooks.Way.Into.class,
                        way -> assertThat(way.node().id()).isEqualTo("XYZ-01"));
    }

    static Playbooks withShipped() {
        var shipped = GOOD.replace("ABC", "XYZ").replace("DAMAGED: XYZ-01", "DAMAGED: XYZ-02");
        return LOADER.load(List.of(
                new PlaybookFile("MAN.yaml", manual()),
                new PlaybookFile("ABC.yaml", GOOD),
                new PlaybookFile("XYZ.yaml", shipped)));
    }

    static List<String> faultsOf(String yaml) {
        try {
            load(yaml);
            return List.of();
        } catch (FaultyPlaybooks faulty) {
            return faulty.faults();
        }
    }

    static Playbooks load(String yaml) {
        return LOADER.load(List.of(new PlaybookFile("MAN.yaml", manual()), new PlaybookFile("ABC.yaml", yaml)));
    }

    static String manual() {
        try (var file = PlaybookLoader.class.getResourceAsStream("/playbooks/MAN.yaml")) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
