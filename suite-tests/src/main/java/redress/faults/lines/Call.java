package redress.faults.lines;

import java.io.IOException;
import java.net.Socket;

/// One connection over a line.
final class Call {

    private final Line line;
    private final Socket caller;
    private final Socket server;

    Call(Line line, Socket caller, Socket server) {
        this.line = line;
        this.caller = caller;
        this.server = server;
    }

    void begin() throws IOException {
        caller.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(new Passage(this, Way.THERE, caller, server));
        Thread.ofVirtual().start(new Passage(this, Way.BACK, server, caller));
    }

    Disturbance disturbance() {
        return line.disturbance();
    }

    /// In order.
    void hangUp() {
        line.over(this);
        end(caller);
        end(server);
    }

    /// As a cable that is pulled out and a router that says so: both ends hear of a reset, at once.
    void breakOff() {
        line.broke();
        abort(caller);
        abort(server);
        line.over(this);
    }

    static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is gone already
        }
    }

    private static void abort(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // it is gone already
        }
        end(socket);
    }
}
