package redress.gateway.routing;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/// A body that fails once it has grown too large. It is counted as it flows, never kept; each part is a sign of life.
final class LimitedBody implements ReadStream<Buffer> {

    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("body too large", null, false, false);
        }
    }

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Runnable signOfLife;
    private long seen;
    private Handler<Throwable> failed = _ -> {};

    LimitedBody(ReadStream<Buffer> body, long limit, Runnable signOfLife) {
        this.body = body;
        this.limit = limit;
        this.signOfLife = signOfLife;
    }

    boolean isTooLarge() {
        return seen > limit;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> count(part, handler));
        return this;
    }

    private void count(Buffer part, Handler<Buffer> handler) {
        if (isTooLarge()) {
            return;
        }
        seen += part.length();
        if (isTooLarge()) {
            failed.handle(new TooLarge());
        } else {
            signOfLife.run();
            handler.handle(part);
        }
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? _ -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : _ -> {
                            if (!isTooLarge()) {
                                handler.handle(null);
                            }
                        });
        return this;
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
