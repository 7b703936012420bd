package redress.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Reads the costs of this process, where there is no server beside it.
public final class OwnProcess implements Gauge {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /// CPU that this process has used so far.
    public static double cpuMicros() {
        return SYSTEM.getProcessCpuTime() / 1e3;
    }

    @Override
    public void settle() {}

    @Override
    public void await() {}

    @Override
    public Counters now() {
        return new Counters(0, cpuMicros(), 0, 0);
    }
}
