package redress.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import redress.embedded.Infra;

/// What stands around a gateway under test: Kafka, the local issuer's keys, two services, and a service that is down.
public final class Outside implements QuarkusTestResourceLifecycleManager {

    private Upstream cases;
    private Upstream refunds;

    @Override
    public Map<String, String> start() {
        cases = Upstream.start("case-service");
        refunds = Upstream.start("refund-service");
        var settings = new HashMap<String, String>();
        settings.put("kafka.bootstrap.servers", Infra.kafka().bootstrap());
        settings.put(
                "mp.jwt.verify.publickey.location", keys().resolve("jwks.json").toString());
        settings.put("CASE_SERVICE_URL", cases.url());
        settings.put("REFUND_SERVICE_URL", refunds.url());
        settings.put("NOTIFICATION_SERVICE_URL", "http://127.0.0.1:1");
        settings.put("SUPPLIER_CLAIM_SERVICE_URL", "");
        settings.put("LOGISTICS_CLAIM_SERVICE_URL", "");
        settings.put("REDRESS_DEMO_KEYS", keys().resolve("signing-key.der").toString());
        settings.put("gateway.service-timeout", "2s");
        settings.put("gateway.pace.user.burst", "40");
        settings.put("gateway.pace.user.per-second", "20");
        settings.put("MAILBOX_URL", refunds.url());
        return settings;
    }

    @Override
    public void stop() {
        cases.stop();
        refunds.stop();
    }

    /// Where [Infra] keeps the key that [redress.embedded.Tokens] signs with.
    private static Path keys() {
        var _ = Infra.signingKey();
        return Path.of(System.getProperty("redress.infra.root"), "keys");
    }
}
