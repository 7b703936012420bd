package redress.bench.suite;

import redress.bench.ground.Ground;
import redress.bench.measure.Counters;
import redress.bench.measure.Gauge;

/// Costs in a running suite: PostgreSQL's own, and on the other side everybody who asks it, services and bench.
final class SuiteGauge implements Gauge {

    private final RunningSuite suite;
    private final Ground ground;
    private final Broker broker;

    SuiteGauge(RunningSuite suite, Ground ground, Broker broker) {
        this.suite = suite;
        this.ground = ground;
        this.broker = broker;
    }

    /// What one run set going is done before the next begins.
    @Override
    public void settle() {
        broker.awaitCalm();
        ground.settle();
    }

    @Override
    public void await() {
        ground.await();
    }

    @Override
    public Counters now() {
        var counters = ground.now();
        var services = RunningSuite.SERVICES.stream()
                .mapToDouble(service -> Ground.cpuMicros(suite.process(service)))
                .sum();
        return new Counters(
                counters.serverCpuMicros(),
                counters.clientCpuMicros() + services,
                counters.walBytes(),
                counters.fsyncs());
    }
}
