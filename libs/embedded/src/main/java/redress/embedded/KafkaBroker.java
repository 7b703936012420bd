package redress.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/// A single Kafka node, broker and controller in one JVM. It ends when the process that asked for it ends.
/// `KAFKA_ADVERTISED` in the environment is where its clients are sent instead of its own port: a line that leads here.
public final class KafkaBroker {

    private KafkaBroker() {}

    /// `KafkaBroker <data folder> <port> <controller port>`
    public static void main(String[] arguments) throws IOException {
        var data = Path.of(arguments[0]);
        var settings = settings(data, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        format(data, settings);
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        ProcessHandle.current().parent().ifPresent(KafkaBroker::endWith);
        server.startup();
        server.awaitShutdown();
    }

    private static void endWith(ProcessHandle parent) {
        Thread.ofPlatform().daemon().name("kafka-parent").start(() -> {
            parent.onExit().join();
            Runtime.getRuntime().halt(1);
        });
    }

    private static Properties settings(Path data, int port, int controllerPort) {
        var settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        var advertised = System.getenv().getOrDefault("KAFKA_ADVERTISED", "127.0.0.1:" + port);
        settings.put("advertised.listeners", "PLAINTEXT://" + advertised);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", data.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // after a kill a node is let in again when its former life is forgotten
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        // one node has no replica to fall back on, so what it took is on the disk a second later
        settings.put("log.flush.interval.ms", "1000");
        // imported events are years old; retention counts from when they arrived here
        settings.put("log.message.timestamp.type", "LogAppendTime");
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("message.max.bytes", "2097152");
        Stream.of(
                        "offsets.topic.replication.factor",
                        "offsets.topic.num.partitions",
                        "transaction.state.log.replication.factor",
                        "transaction.state.log.min.isr",
                        "transaction.state.log.num.partitions",
                        "share.coordinator.state.topic.replication.factor",
                        "share.coordinator.state.topic.min.isr",
                        "share.coordinator.state.topic.num.partitions",
                        "num.network.threads",
                        "num.replica.fetchers")
                .forEach(one -> settings.put(one, "1"));
        Stream.of("num.io.threads", "background.threads").forEach(two -> settings.put(two, "2"));
        return settings;
    }

    /// Once per data folder.
    private static void format(Path data, Properties settings) throws IOException {
        if (Files.exists(data.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(data);
        var file = Files.createTempFile("kafka", ".properties");
        try (OutputStream out = Files.newOutputStream(file)) {
            settings.store(out, null);
        }
        var words = new ByteArrayOutputStream();
        String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        var code = StorageTool.execute(command, new PrintStream(words, true, StandardCharsets.UTF_8));
        Files.delete(file);
        if (code != 0) {
            throw new ServerFailed("Kafka's data folder could not be made: " + words.toString(StandardCharsets.UTF_8));
        }
    }
}
