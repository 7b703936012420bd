package redress.bench.measure;

/// What has been spent so far; two of them tell what a run cost.
public record Counters(double serverCpuMicros, double clientCpuMicros, double walBytes, double fsyncs) {

    public Counters since(Counters before) {
        return new Counters(
                serverCpuMicros - before.serverCpuMicros,
                clientCpuMicros - before.clientCpuMicros,
                walBytes - before.walBytes,
                fsyncs - before.fsyncs);
    }
}
