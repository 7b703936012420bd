package redress.messages.domain;

import static redress.decider.DeciderSpec.given;
import static redress.messages.domain.Message.DECIDER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import redress.contracts.Channel;
import redress.messages.domain.MessageCommand.AttemptMessage;
import redress.messages.domain.MessageCommand.FindAddress;
import redress.messages.domain.MessageCommand.GiveUpMessage;
import redress.messages.domain.MessageCommand.MissAddress;
import redress.messages.domain.MessageCommand.RecordBounce;
import redress.messages.domain.MessageCommand.RecordDelivery;
import redress.messages.domain.MessageCommand.RecordDoubt;
import redress.messages.domain.MessageCommand.RecordFailed;
import redress.messages.domain.MessageCommand.RecordSent;
import redress.messages.domain.MessageCommand.RegisterMessage;
import redress.messages.domain.MessageCommand.ResendMessage;
import redress.messages.domain.MessageCommand.RetryMessage;
import redress.messages.domain.MessageEvent.MessageAddressFound;
import redress.messages.domain.MessageEvent.MessageAddressMissing;
import redress.messages.domain.MessageEvent.MessageAttempted;
import redress.messages.domain.MessageEvent.MessageBounced;
import redress.messages.domain.MessageEvent.MessageDelivered;
import redress.messages.domain.MessageEvent.MessageFailed;
import redress.messages.domain.MessageEvent.MessageGivenUp;
import redress.messages.domain.MessageEvent.MessageHandedOver;
import redress.messages.domain.MessageEvent.MessageInDoubt;
import redress.messages.domain.MessageEvent.MessageRegistered;
import redress.messages.domain.MessageEvent.MessageResent;
import redress.messages.domain.MessageEvent.MessageRetried;
import redress.messages.domain.MessageEvent.MessageSent;

/// Every row of every decision of a message (domain 5.5).
class MessageTest {

    static final UUID CASE = new UUID(0, 1);
    static final UUID WORDS = new UUID(0, 2);
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Nested
    class Register_message {

        @Test
        void a_wish_is_registered() {
            given(DECIDER).when(new RegisterMessage(registered())).then(registered());
        }

        @Test
        void I_16_the_same_wish_again_changes_nothing() {
            given(DECIDER, registered()).when(new RegisterMessage(registered())).thenNothing();
            given(DECIDER, registered(), attempted(1), sent(1))
                    .when(new RegisterMessage(registered()))
                    .thenNothing();
        }

        @Test
        void another_wish_under_the_same_id_is_refused() {
            given(DECIDER, registered())
                    .when(new RegisterMessage(registered(Channel.PLATFORM_CHAT)))
                    .thenRefused("message.wished-differently");
        }
    }

    @Nested
    class Miss_address {

        @Test
        void a_due_message_waits_for_an_address() {
            given(DECIDER, registered()).when(new MissAddress(1)).then(new MessageAddressMissing(1));
        }

        @Test
        void one_that_waits_or_is_past_that_attempt_changes_nothing() {
            given(DECIDER, registered(), new MessageAddressMissing(1))
                    .when(new MissAddress(1))
                    .thenNothing();
            given(DECIDER, registered(), attempted(1)).when(new MissAddress(1)).thenNothing();
            given(DECIDER, registered(), attempted(1), failed(1), new MessageRetried(2))
                    .when(new MissAddress(1))
                    .thenNothing();
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(new MissAddress(1)).thenRefused("message.absent");
        }
    }

    @Nested
    class Find_address {

        @Test
        void a_waiting_message_becomes_due() {
            given(DECIDER, registered(), new MessageAddressMissing(1))
                    .when(new FindAddress())
                    .then(new MessageAddressFound(1));
        }

        @Test
        void one_that_does_not_wait_changes_nothing() {
            given(DECIDER, registered()).when(new FindAddress()).thenNothing();
            given(DECIDER, registered(), attempted(1), sent(1))
                    .when(new FindAddress())
                    .thenNothing();
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(new FindAddress()).thenRefused("message.absent");
        }
    }

    @Nested
    class Attempt_message {

        @Test
        void a_mail_is_attempted_and_has_no_outcome_yet() {
            given(DECIDER, registered()).when(attempt(1)).then(attempted(1));
        }

        @Test
        void what_others_carry_is_handed_over_and_thereby_sent() {
            given(DECIDER, registered(Channel.PLATFORM_CHAT))
                    .when(attempt(1))
                    .then(
                            new MessageHandedOver(1, CASE, "C-1", Channel.PLATFORM_CHAT, "en", WORDS),
                            new MessageSent(1, CASE, "CUSTOMER", Channel.PLATFORM_CHAT));
        }

        @Test
        void each_attempt_is_made_by_one_only() {
            given(DECIDER, registered(), attempted(1)).when(attempt(1)).thenRefused("message.not-due");
            given(DECIDER, registered(), attempted(1), sent(1)).when(attempt(1)).thenRefused("message.not-due");
            given(DECIDER, registered(), attempted(1), failed(1), new MessageRetried(2))
                    .when(attempt(1))
                    .thenRefused("message.not-due");
        }

        @Test
        void none_is_made_without_an_address_or_in_doubt() {
            given(DECIDER, registered(), new MessageAddressMissing(1))
                    .when(attempt(1))
                    .thenRefused("message.not-due");
            given(DECIDER, registered(), attempted(1), doubt(1))
                    .when(attempt(2))
                    .thenRefused("message.not-due");
        }

        @Test
        void the_next_one_is_made_when_it_is_due() {
            given(DECIDER, registered(), attempted(1), failed(1), new MessageRetried(2))
                    .when(attempt(2))
                    .then(attempted(2));
            given(DECIDER, registered(), attempted(1), doubt(1), new MessageResent(2))
                    .when(attempt(2))
                    .then(attempted(2));
            given(DECIDER, registered(), new MessageAddressMissing(1), new MessageAddressFound(1))
                    .when(attempt(1))
                    .then(attempted(1));
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(attempt(1)).thenRefused("message.absent");
        }
    }

    @Nested
    class Record_sent {

        @Test
        void an_attempt_ends_well() {
            given(DECIDER, registered(), attempted(1)).when(new RecordSent(1)).then(sent(1));
        }

        @Test
        void a_late_outcome_settles_the_doubt() {
            given(DECIDER, registered(), attempted(1), doubt(1))
                    .when(new RecordSent(1))
                    .then(sent(1));
        }

        @Test
        void the_outcome_of_another_attempt_changes_nothing() {
            given(DECIDER, registered(), attempted(1), doubt(1), new MessageResent(2), attempted(2))
                    .when(new RecordSent(1))
                    .thenNothing();
            given(DECIDER, registered(), attempted(1), sent(1))
                    .when(new RecordSent(1))
                    .thenNothing();
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(new RecordSent(1)).thenRefused("message.absent");
        }
    }

    @Nested
    class Record_failed {

        @Test
        void it_is_tried_again_after_one_five_and_thirty_minutes_and_then_no_more() {
            given(DECIDER, registered(), attempted(1)).when(fail(1)).then(failed(1, Duration.ofMinutes(1)));
            given(DECIDER, registered(), attempted(1), failed(1), new MessageRetried(2), attempted(2))
                    .when(fail(2))
                    .then(failed(2, Duration.ofMinutes(5)));
            given(DECIDER, registered(), attempted(3)).when(fail(3)).then(failed(3, Duration.ofMinutes(30)));
            given(DECIDER, registered(), attempted(4)).when(fail(4)).then(failed(4));
        }

        @Test
        void a_late_outcome_settles_the_doubt() {
            given(DECIDER, registered(), attempted(1), doubt(1)).when(fail(1)).then(failed(1, Duration.ofMinutes(1)));
        }

        @Test
        void the_outcome_of_another_attempt_changes_nothing() {
            given(DECIDER, registered(), attempted(1), sent(1)).when(fail(1)).thenNothing();
            given(DECIDER, registered(), attempted(1), failed(1)).when(fail(1)).thenNothing();
            given(DECIDER, registered(), attempted(2)).when(fail(1)).thenNothing();
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(fail(1)).thenRefused("message.absent");
        }
    }

    @Nested
    class Record_doubt {

        @Test
        void an_attempt_without_outcome_is_in_doubt() {
            given(DECIDER, registered(), attempted(1))
                    .when(new RecordDoubt(1, Reason.NO_OUTCOME))
                    .then(doubt(1));
        }

        @Test
        void one_with_an_outcome_is_not() {
            given(DECIDER, registered(), attempted(1), sent(1))
                    .when(new RecordDoubt(1, Reason.NO_OUTCOME))
                    .thenNothing();
            given(DECIDER, registered(), attempted(1), failed(1), new MessageRetried(2), attempted(2))
                    .when(new RecordDoubt(1, Reason.NO_OUTCOME))
                    .thenNothing();
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(new RecordDoubt(1, Reason.NO_OUTCOME)).thenRefused("message.absent");
        }
    }

    @Nested
    class Give_up_message {

        @Test
        void what_has_nothing_to_say_is_given_up_before_it_is_attempted() {
            given(DECIDER, registered()).when(giveUp(1)).then(givenUp(1));
            given(DECIDER, registered(), attempted(1), failed(1), new MessageRetried(2))
                    .when(giveUp(2))
                    .then(givenUp(2));
        }

        @Test
        void what_is_not_due_or_due_for_another_attempt_changes_nothing() {
            given(DECIDER, registered(), attempted(1)).when(giveUp(1)).thenNothing();
            given(DECIDER, registered(), attempted(1), sent(1)).when(giveUp(1)).thenNothing();
            given(DECIDER, registered()).when(giveUp(2)).thenNothing();
            given(DECIDER, registered(), givenUp(1)).when(giveUp(1)).thenNothing();
        }

        @Test
        void a_person_may_have_it_tried_again() {
            given(DECIDER, registered(), givenUp(1)).when(new ResendMessage()).then(new MessageResent(2));
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(giveUp(1)).thenRefused("message.absent");
        }
    }

    @Nested
    class Retry_message {

        @Test
        void what_failed_is_due_again() {
            given(DECIDER, registered(), attempted(1), failed(1))
                    .when(new RetryMessage())
                    .then(new MessageRetried(2));
        }

        @Test
        void what_is_in_doubt_is_never_tried_again_by_itself() {
            given(DECIDER, registered(), attempted(1), doubt(1))
                    .when(new RetryMessage())
                    .thenNothing();
        }

        @Test
        void nothing_else_is() {
            given(DECIDER, registered()).when(new RetryMessage()).thenNothing();
            given(DECIDER, registered(), attempted(1)).when(new RetryMessage()).thenNothing();
            given(DECIDER, registered(), attempted(1), sent(1))
                    .when(new RetryMessage())
                    .thenNothing();
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(new RetryMessage()).thenRefused("message.absent");
        }
    }

    @Nested
    class Resend_message {

        @Test
        void a_person_has_it_resent_where_it_failed_or_is_in_doubt() {
            given(DECIDER, registered(), attempted(1), failed(1))
                    .when(new ResendMessage())
                    .then(new MessageResent(2));
            given(DECIDER, registered(), attempted(1), doubt(1))
                    .when(new ResendMessage())
                    .then(new MessageResent(2));
        }

        @Test
        void not_while_it_is_under_way() {
            given(DECIDER, registered()).when(new ResendMessage()).thenRefused("message.under-way");
            given(DECIDER, registered(), attempted(1)).when(new ResendMessage()).thenRefused("message.under-way");
        }

        @Test
        void not_without_an_address() {
            given(DECIDER, registered(), new MessageAddressMissing(1))
                    .when(new ResendMessage())
                    .thenRefused("message.no-address");
        }

        @Test
        void not_once_it_was_sent() {
            given(DECIDER, registered(), attempted(1), sent(1))
                    .when(new ResendMessage())
                    .thenRefused("message.sent");
            given(DECIDER, registered(), attempted(1), sent(1), new MessageDelivered(NOON))
                    .when(new ResendMessage())
                    .thenRefused("message.sent");
            given(DECIDER, registered(), attempted(1), sent(1), bounced())
                    .when(new ResendMessage())
                    .thenRefused("message.sent");
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(new ResendMessage()).thenRefused("message.absent");
        }
    }

    @Nested
    class Record_delivery {

        @Test
        void what_was_sent_arrived() {
            given(DECIDER, registered(), attempted(1), sent(1))
                    .when(new RecordDelivery(NOON))
                    .then(new MessageDelivered(NOON));
        }

        @Test
        void what_arrived_was_sent_whatever_we_knew() {
            given(DECIDER, registered(), attempted(1))
                    .when(new RecordDelivery(NOON))
                    .then(sent(1), new MessageDelivered(NOON));
            given(DECIDER, registered(), attempted(1), doubt(1))
                    .when(new RecordDelivery(NOON))
                    .then(sent(1), new MessageDelivered(NOON));
            given(DECIDER, registered(), attempted(1), failed(1))
                    .when(new RecordDelivery(NOON))
                    .then(sent(1), new MessageDelivered(NOON));
            given(DECIDER, registered(), attempted(1), failed(1), new MessageRetried(2))
                    .when(new RecordDelivery(NOON))
                    .then(sent(1), new MessageDelivered(NOON));
        }

        @Test
        void told_again_it_changes_nothing() {
            given(DECIDER, registered(), attempted(1), sent(1), new MessageDelivered(NOON))
                    .when(new RecordDelivery(NOON))
                    .thenNothing();
            given(DECIDER, registered(), attempted(1), sent(1), bounced())
                    .when(new RecordDelivery(NOON))
                    .thenNothing();
        }

        @Test
        void what_was_never_attempted_did_not_arrive() {
            given(DECIDER, registered()).when(new RecordDelivery(NOON)).thenRefused("message.not-sent");
            given(DECIDER, registered(), new MessageAddressMissing(1))
                    .when(new RecordDelivery(NOON))
                    .thenRefused("message.not-sent");
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(new RecordDelivery(NOON)).thenRefused("message.absent");
        }
    }

    @Nested
    class Record_bounce {

        @Test
        void what_was_or_may_be_sent_came_back() {
            given(DECIDER, registered(), attempted(1), sent(1))
                    .when(new RecordBounce(NOON))
                    .then(bounced());
            given(DECIDER, registered(), attempted(1))
                    .when(new RecordBounce(NOON))
                    .then(bounced());
            given(DECIDER, registered(), attempted(1), doubt(1))
                    .when(new RecordBounce(NOON))
                    .then(bounced());
        }

        @Test
        void what_failed_arrived_or_came_back_before_changes_nothing() {
            given(DECIDER, registered(), attempted(1), failed(1))
                    .when(new RecordBounce(NOON))
                    .thenNothing();
            given(DECIDER, registered(), attempted(1), failed(1), new MessageRetried(2))
                    .when(new RecordBounce(NOON))
                    .thenNothing();
            given(DECIDER, registered(), attempted(1), sent(1), new MessageDelivered(NOON))
                    .when(new RecordBounce(NOON))
                    .thenNothing();
            given(DECIDER, registered(), attempted(1), sent(1), bounced())
                    .when(new RecordBounce(NOON))
                    .thenNothing();
        }

        @Test
        void what_was_never_attempted_did_not_come_back() {
            given(DECIDER, registered()).when(new RecordBounce(NOON)).thenRefused("message.not-sent");
            given(DECIDER, registered(), new MessageAddressMissing(1))
                    .when(new RecordBounce(NOON))
                    .thenRefused("message.not-sent");
        }

        @Test
        void there_must_be_a_message() {
            given(DECIDER).when(new RecordBounce(NOON)).thenRefused("message.absent");
        }
    }

    static GiveUpMessage giveUp(int attempt) {
        return new GiveUpMessage(attempt, Reason.WORDS_GONE);
    }

    static MessageGivenUp givenUp(int attempt) {
        return new MessageGivenUp(attempt, CASE, "CUSTOMER", Channel.EMAIL, Reason.WORDS_GONE);
    }

    static MessageRegistered registered() {
        return registered(Channel.EMAIL);
    }

    static MessageRegistered registered(Channel channel) {
        return new MessageRegistered(
                CASE, "CUSTOMER", "C-1", channel, "ASK_PHOTOS", "en", Map.of("orderId", "O-1"), "");
    }

    static AttemptMessage attempt(int n) {
        return new AttemptMessage(n, WORDS, "en");
    }

    static MessageAttempted attempted(int n) {
        return new MessageAttempted(n, WORDS, "en");
    }

    static MessageSent sent(int n) {
        return new MessageSent(n, CASE, "CUSTOMER", Channel.EMAIL);
    }

    static RecordFailed fail(int n) {
        return new RecordFailed(n, Reason.UNREACHABLE, NOON);
    }

    static MessageFailed failed(int n, Duration... backOff) {
        return new MessageFailed(
                n,
                CASE,
                "CUSTOMER",
                Channel.EMAIL,
                Reason.UNREACHABLE,
                List.of(backOff).stream().map(NOON::plus).toList());
    }

    static MessageInDoubt doubt(int n) {
        return new MessageInDoubt(n, Reason.NO_OUTCOME);
    }

    static MessageBounced bounced() {
        return new MessageBounced(CASE, "CUSTOMER", Channel.EMAIL, NOON);
    }
}
