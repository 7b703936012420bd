package redress.faults.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import redress.faults.lines.Disturbance.None;

/// A line to a server that can be disturbed: who calls its port is connected to the server's.
public final class Line implements AutoCloseable {

    private static final int BACKLOG = 200;

    private final ServerSocket door;
    private final int server;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile Disturbance disturbance = new None();

    private Line(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    /// On a free port of its own.
    ///
    /// @param server the port it leads to
    public static Line to(int server) {
        try {
            var line = new Line(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), server);
            Thread.ofVirtual().name("line to " + server).start(line::answer);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /// From now on, for the connections there are and for new ones.
    public void suffer(Disturbance now) {
        disturbance = now;
    }

    /// How many connections have been cut off so far.
    public int broken() {
        return broken.get();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        calls.forEach(Call::hangUp);
    }

    Disturbance disturbance() {
        return disturbance;
    }

    void over(Call call) {
        calls.remove(call);
    }

    void broke() {
        broken.incrementAndGet();
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().name("call to " + server).start(() -> connect(caller));
            } catch (IOException _) {
                // closed, which the next look tells
            }
        }
    }

    /// Where the server does not answer, the caller is hung up on.
    private void connect(Socket caller) {
        try {
            var call = new Call(this, caller, new Socket(InetAddress.getLoopbackAddress(), server));
            calls.add(call);
            call.begin();
        } catch (IOException _) {
            Call.end(caller);
        }
    }
}
