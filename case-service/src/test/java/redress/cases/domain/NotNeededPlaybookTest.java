package redress.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static redress.cases.domain.CaseInWork.*;
import static redress.cases.domain.DamagedPlaybookTest.*;
import static redress.cases.domain.FitPlaybookTest.*;
import static redress.cases.domain.SampleCase.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.cases.domain.CaseEvent.*;
import redress.contracts.EvidenceKind;
import redress.contracts.FreightPayer;
import redress.contracts.RefundKind;
import redress.contracts.ReturnMethod;
import redress.policy.IssueType;
import redress.policy.LiabilityCause;
import redress.policy.Outcome;

/// NND, edge by edge: the customer does not need it any more.
class NotNeededPlaybookTest {

    static CaseInWork shown() {
        return showing(
                about(IssueType.NOT_NEEDED, euros("9.00")),
                EvidenceKind.PRODUCT_PHOTO,
                EvidenceKind.OUTER_PACKAGING_PHOTO);
    }

    @ParameterizedTest
    @CsvSource({
        "LATE_DISPATCH, SELLER_LATE_DISPATCH, SELLER, true",
        "NO_LONGER_NEEDED, CUSTOMER_CHANGE_OF_MIND, CUSTOMER, true",
        "QUALITY_DISSATISFIED, UNKNOWN, CUSTOMER, false"
    })
    void COV_000_14_P_16_R_000_24_the_reason_says_who_pays_and_whether_a_part_is_suggested(
            String reason, LiabilityCause cause, FreightPayer payer, boolean isSuggested) {
        var work = shown().answers(reason);

        assertThat(work.works().lastLiability()).map(LiabilityDetermined::cause).contains(cause);
        assertThat(work.all(ReturnAuthorized.class))
                .extracting(ReturnAuthorized::method, ReturnAuthorized::payer)
                .containsExactly(tuple(ReturnMethod.ADDRESS, payer));
        assertThat(work.templates().contains("PARTIAL_REFUND_SUGGESTION")).isEqualTo(isSuggested);
        assertThat(work.templates()).endsWith("ASK_RETURN_CHOICE");
    }

    @Test
    void COV_000_14_a_part_back_ends_the_return() {
        var work = shown().answers("NO_LONGER_NEEDED");
        assertThat(work.refusal(work.answer("PARTIAL_REFUND", amount("50.00"), ANN)))
                .isEqualTo("answer.input-bad");

        work.answers("PARTIAL_REFUND", amount("10.00"));

        assertThat(work.latest(ReturnWithdrawalAsked.class))
                .containsExactly(new ReturnWithdrawalAsked(
                        work.all(ReturnAuthorized.class).getFirst().rmaId()));
        assertThat(work.all(RefundRequested.class))
                .extracting(RefundRequested::kind)
                .containsExactly(RefundKind.PARTIAL);
        assertThat(work.last()).endsWith(closed(Outcome.REFUNDED_PARTIAL));
    }

    @Test
    void goods_that_are_on_their_way_are_not_called_back() {
        var work = shown().answers("NO_LONGER_NEEDED");
        work.does(work.returned(ReturnStatus.IN_TRANSIT, "R-1")).answers("PARTIAL_REFUND", amount("10.00"));

        assertThat(work.all(ReturnWithdrawalAsked.class)).isEmpty();
    }

    @Test
    void COV_000_14_P_07_with_the_number_of_the_return_the_money_goes_back() {
        var work = shown().answers("LATE_DISPATCH").answers("RETURN");
        work.does(work.returned(ReturnStatus.IN_TRANSIT, "R-1"));

        assertThat(work.all(RefundRequested.class))
                .extracting(RefundRequested::kind)
                .containsExactly(RefundKind.FULL);
        assertThat(work.last()).endsWith(closed(Outcome.RETURNED_REFUNDED));
    }

    @Test
    void P_32_what_never_comes_ends_without_response() {
        assertThat(shown().answers("NO_LONGER_NEEDED").answers("RETURN").waits().last())
                .endsWith(closed(Outcome.NO_RESPONSE));
    }

    static Stream<CaseInWork> everyWay() {
        var ways = new ArrayList<CaseInWork>();
        for (var reason : List.of("LATE_DISPATCH", "NO_LONGER_NEEDED", "QUALITY_DISSATISFIED")) {
            ways.add(shown().answers(reason).answers("PARTIAL_REFUND", amount("1.00")));
        }
        var back = shown().answers("LATE_DISPATCH").answers("RETURN");
        ways.add(back.does(back.returned(ReturnStatus.IN_TRANSIT, "R-1")));
        ways.add(shown().answers("LATE_DISPATCH").answers("RETURN").waits());
        return ways.stream();
    }
}
