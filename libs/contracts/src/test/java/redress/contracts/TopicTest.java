package redress.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

    @ParameterizedTest
    @EnumSource
    void a_topic_is_found_by_its_name_and_has_dead_letters(Topic topic) {
        assertThat(Topic.named(topic.wire())).contains(topic);
        assertThat(topic.deadLetters()).isEqualTo(topic.wire() + ".dlq");
        assertThat(topic.partitions()).isIn(3, 6);
    }

    @ParameterizedTest
    @EnumSource
    void what_others_tell_us_is_heard_by_one_of_our_services(Topic topic) {
        if (topic.direction() == Direction.IN) {
            assertThat(topic.readers()).isNotEmpty();
        }
    }

    @Test
    void a_topic_nobody_listed_is_none() {
        assertThat(Topic.named("orders.dlq")).isEmpty();
        assertThat(Topic.named("ORDERS")).isEmpty();
    }
}
