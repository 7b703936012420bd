package redress.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// The way to the mail server: open, closed, held, refusing, or one that breaks when the mail is in and before anybody
/// says so.
final class Door implements AutoCloseable {

    private static final String END_OF_MAIL = "\r\n.\r\n";

    private enum Manner {
        OPEN,
        BREAKING,
        REFUSING
    }

    private final int port;
    private final int inside;
    private ServerSocket server;
    private volatile Manner manner = Manner.OPEN;
    private volatile CountDownLatch held = new CountDownLatch(0);

    Door(int port, int inside) {
        this.port = port;
        this.inside = inside;
        open();
    }

    void open() {
        manner = Manner.OPEN;
        held.countDown();
        if (server == null || server.isClosed()) {
            listen();
        }
    }

    void breakAfterTheMail() {
        manner = Manner.BREAKING;
    }

    /// The server's own no.
    void refuse() {
        manner = Manner.REFUSING;
    }

    /// Whoever comes waits inside until it is opened.
    void hold() {
        held = new CountDownLatch(1);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var listening = server;
        Thread.ofVirtual().start(() -> welcome(listening));
    }

    private void welcome(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var guest = listening.accept();
                Thread.ofVirtual().start(() -> lead(guest, held));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket guest, CountDownLatch until) {
        try (guest) {
            until.await();
            if (manner == Manner.REFUSING) {
                guest.getOutputStream().write("554 no mail is taken here\r\n".getBytes(StandardCharsets.US_ASCII));
                return;
            }
            try (var host = new Socket(InetAddress.getLoopbackAddress(), inside)) {
                var back = Thread.ofVirtual().start(() -> pass(host, guest));
                bring(guest.getInputStream(), host.getOutputStream());
                host.shutdownOutput();
                back.join();
            }
        } catch (IOException | InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    private void bring(InputStream from, OutputStream to) throws IOException {
        var said = new StringBuilder();
        var buffer = new byte[4096];
        for (var n = from.read(buffer); n >= 0; n = from.read(buffer)) {
            said.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            if (manner == Manner.BREAKING && said.indexOf(END_OF_MAIL) >= 0) {
                to.write(buffer, 0, n);
                to.flush();
                throw new IOException("broken on purpose");
            }
            to.write(buffer, 0, n);
            to.flush();
        }
    }
}
