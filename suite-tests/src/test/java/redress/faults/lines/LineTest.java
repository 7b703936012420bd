package redress.faults.lines;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.faults.lines.Disturbance.Hole;
import redress.faults.lines.Disturbance.Late;
import redress.faults.lines.Disturbance.None;
import redress.faults.lines.Disturbance.Severed;

/// The lines do to a connection what they say; at the other end is somebody who says everything back.
class LineTest {

    private static final int SHORT_MILLIS = 300;
    private static final int PATIENT_MILLIS = 20_000;

    private ServerSocket echo;
    private Line line;

    @BeforeEach
    void lay() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        line = Line.to(echo.getLocalPort());
        Thread.ofVirtual().start(this::answer);
    }

    @AfterEach
    void close() throws IOException {
        line.close();
        echo.close();
    }

    @Test
    void an_undisturbed_line_passes_everything_both_ways() throws IOException {
        try (var call = call()) {
            assertThat(answered(call, "one")).isEqualTo("one");
            assertThat(answered(call, "two")).isEqualTo("two");
        }
        assertThat(line.broken()).isZero();
    }

    @Test
    void a_severed_answer_arrives_with_its_beginning_and_without_its_end() throws IOException {
        try (var call = call()) {
            assertThat(answered(call, "before")).isEqualTo("before");
            line.suffer(new Severed(Way.BACK, 4));

            call.getOutputStream().write("answer".getBytes(US_ASCII));

            assertThat(read(call, 4)).isEqualTo("answ");
            assertThatThrownBy(() -> read(call, 1)).isInstanceOf(IOException.class);
        }
        assertThat(line.broken()).isOne();
    }

    @Test
    void a_question_severed_on_its_way_is_never_answered_in_full() throws IOException {
        try (var call = call()) {
            line.suffer(new Severed(Way.THERE, 8));
            assertThat(answered(call, "first")).isEqualTo("first");

            call.getOutputStream().write("second".getBytes(US_ASCII));

            assertThatThrownBy(() -> read(call, 6)).isInstanceOf(IOException.class);
        }
        assertThat(line.broken()).isOne();
    }

    @Test
    void a_single_byte_can_not_be_cut_in_two_and_passes() throws IOException {
        try (var call = call()) {
            line.suffer(new Severed(Way.THERE, 1));

            assertThat(answered(call, "a")).isEqualTo("a");
        }
    }

    @Test
    void through_a_hole_nothing_comes_until_it_is_over() throws IOException {
        try (var call = call()) {
            line.suffer(new Hole());
            call.getOutputStream().write("late".getBytes(US_ASCII));
            call.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> read(call, 1)).isInstanceOf(SocketTimeoutException.class);

            line.suffer(new None());

            call.setSoTimeout(PATIENT_MILLIS);
            assertThat(read(call, 4)).isEqualTo("late");
        }
    }

    @Test
    void on_a_slow_line_every_packet_is_late() throws IOException {
        try (var call = call()) {
            line.suffer(new Late(Duration.ofMillis(SHORT_MILLIS)));
            var begun = System.nanoTime();

            assertThat(answered(call, "slow")).isEqualTo("slow");

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(2 * SHORT_MILLIS));
        }
    }

    @Test
    void who_calls_a_server_that_is_down_is_hung_up_on() throws IOException {
        echo.close();
        try (var call = call()) {
            assertThat(call.getInputStream().read()).isNegative();
        } catch (SocketException _) {
            // or is told so more rudely
        }
    }

    private Socket call() throws IOException {
        var call = new Socket(InetAddress.getLoopbackAddress(), line.port());
        call.setSoTimeout(PATIENT_MILLIS);
        return call;
    }

    private static String answered(Socket call, String words) throws IOException {
        call.getOutputStream().write(words.getBytes(US_ASCII));
        return read(call, words.length());
    }

    private static String read(Socket call, int bytes) throws IOException {
        var answer = new byte[bytes];
        new DataInputStream(call.getInputStream()).readFully(answer);
        return new String(answer, US_ASCII);
    }

    private void answer() {
        while (!echo.isClosed()) {
            try (var caller = echo.accept()) {
                caller.getInputStream().transferTo(caller.getOutputStream());
            } catch (SocketException _) {
                // broken off, or the end of the test
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
