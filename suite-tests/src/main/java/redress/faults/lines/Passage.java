package redress.faults.lines;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import redress.embedded.Patience;
import redress.faults.lines.Disturbance.Hole;
import redress.faults.lines.Disturbance.Late;
import redress.faults.lines.Disturbance.None;
import redress.faults.lines.Disturbance.Severed;

/// What goes one way of a connection, packet by packet, as the line lets it.
final class Passage implements Runnable {

    private static final int PACKET = 16 * 1024;
    private static final Duration LONGEST_HOLE = Duration.ofMinutes(1);

    private final Call call;
    private final Way way;
    private final Socket from;
    private final Socket to;
    private Disturbance known = new None();
    private int passed;

    Passage(Call call, Way way, Socket from, Socket to) {
        this.call = call;
        this.way = way;
        this.from = from;
        this.to = to;
    }

    @Override
    public void run() {
        var packet = new byte[PACKET];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int size = in.read(packet); size >= 0; size = in.read(packet)) {
                pass(packet, size, out);
            }
        } catch (IOException _) {
            // one of the two is gone, so the other hears of it
        } finally {
            call.hangUp();
        }
    }

    private void pass(byte[] packet, int size, OutputStream out) throws IOException {
        var now = call.disturbance();
        if (!now.equals(known)) {
            known = now;
            passed = 0;
        }
        switch (now) {
            case None _ -> out.write(packet, 0, size);
            case Late(var by) -> {
                Patience.until(by, () -> false);
                out.write(packet, 0, size);
            }
            case Hole hole -> {
                Patience.until(LONGEST_HOLE, () -> !call.disturbance().equals(hole));
                out.write(packet, 0, size);
            }
            case Severed severed -> sever(severed, packet, size, out);
        }
        passed += size;
    }

    /// At least a byte of the packet arrives, and at least one does not.
    private void sever(Severed severed, byte[] packet, int size, OutputStream out) throws IOException {
        var room = Math.max(1, severed.bytes() - passed);
        if (severed.way() != way || size <= room) {
            out.write(packet, 0, size);
            return;
        }
        out.write(packet, 0, room);
        call.breakOff();
    }
}
