package redress.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Gatherers;
import redress.embedded.Kafka;
import redress.embedded.PostgreSql;
import redress.embedded.Server;
import redress.embedded.SigningKey;
import redress.embedded.Topics;

/// Everything of one installation, running: PostgreSQL, Kafka and the services as processes of their own, each watched;
/// the mail server in here.
final class Suite implements AutoCloseable {

    private final Installation installation;
    private final Purpose purpose;
    private final Screen screen;
    private final Secret password;
    private final PostgreSql postgres;
    private final Kafka kafka;
    private final List<Program> programs;
    private final List<ServiceProcess> services = new ArrayList<>();
    private final List<Thread> guardians = new ArrayList<>();
    private final List<AutoCloseable> post = new ArrayList<>();
    private final CompletableFuture<Refusal> end = new CompletableFuture<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    Suite(Installation installation, Purpose purpose, Screen screen) {
        this.installation = installation;
        this.purpose = purpose;
        this.screen = screen;
        this.programs = Program.built(installation);
        this.password = Secret.in(installation.keys().resolve("postgres"));
        this.postgres = new PostgreSql(installation.place("postgres"), installation.postgresPort(), password.text());
        this.kafka =
                new Kafka(installation.place("kafka"), installation.kafkaPort(), installation.kafkaControllerPort());
    }

    void start() {
        SigningKey.in(installation.keys());
        startPost();
        Together.run(List.of(this::startPostgres, this::startKafka));
        var applications = new Applications(installation, programs, password, purpose);
        applications.estranged().forEach(program -> screen.say("aot.stale", program.title()));
        services.addAll(applications.processes());
        Together.run(services.stream()
                .<Runnable>map(service -> () -> startService(service))
                .toList());
        servers().forEach(this::watch);
    }

    /// Returns when something died for good: why.
    Refusal awaitEnd() {
        return end.join();
    }

    /// Those who use come down before those who are used.
    @Override
    public void close() {
        leaveAlone();
        Together.run(services.stream().<Runnable>map(service -> service::close).toList());
        Together.run(List.of(kafka::close, postgres::close));
        post.reversed().forEach(Suite::closeQuietly);
        post.clear();
    }

    /// Ends the services two by two, since what a JVM in training does at its end takes a processor and much memory.
    void dismiss() {
        leaveAlone();
        services.stream()
                .<Runnable>map(service -> () -> dismiss(service))
                .gather(Gatherers.windowFixed(2))
                .forEach(Together::run);
    }

    private void dismiss(ServiceProcess service) {
        service.close();
        screen.say("service.gone", service.name());
    }

    /// Ends everything without waiting for what a service would still do.
    synchronized void abandon() {
        leaveAlone();
        services.forEach(ServiceProcess::kill);
        close();
    }

    boolean isClosing() {
        return closing.get();
    }

    void printMemory() {
        screen.tell("memory");
        row("launcher", Memory.of(ProcessHandle.current()));
        process(postgres).ifPresent(process -> row(postgres.name(), Memory.ofFamily(process)));
        process(kafka).ifPresent(process -> row(kafka.name(), Memory.of(process)));
        services.forEach(service -> process(service).ifPresent(process -> row(service.name(), Memory.of(process))));
    }

    private Optional<ProcessHandle> process(Server server) {
        return installation.place(server.name()).pid().process();
    }

    private void row(String name, long megabytes) {
        screen.line("  %-24s %5d MB".formatted(name, megabytes));
    }

    private List<Server> servers() {
        var all = new ArrayList<Server>(List.of(postgres, kafka));
        all.addAll(services);
        return all;
    }

    private void startPost() {
        try {
            var mailbox = Mailbox.start(installation.smtpPort(), installation.imapPort());
            post.add(mailbox);
            post.add(MailboxPage.start(mailbox, installation.mailboxPort()));
            screen.say("mail.ready", installation.smtpPort(), installation.imapPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startPostgres() {
        start(postgres);
        programs.stream().flatMap(program -> program.database().stream()).forEach(postgres::database);
        screen.say("postgres.ready", installation.postgresPort());
    }

    private void startKafka() {
        start(kafka);
        kafka.create(Topics.all());
        screen.say("kafka.ready", installation.kafkaPort(), Topics.all().size());
    }

    private void startService(ServiceProcess service) {
        start(service);
        screen.say("service.ready", service.name(), service.port());
    }

    private void start(Server server) {
        if (!isClosing()) {
            server.start();
        }
    }

    private void watch(Server server) {
        var guardian = new Guardian(server, screen, InstantSource.system(), end::complete);
        guardians.add(
                Thread.ofPlatform().daemon().name("guardian-" + server.name()).start(guardian));
    }

    /// Nothing is brought back from now on.
    private void leaveAlone() {
        closing.set(true);
        guardians.forEach(Thread::interrupt);
        guardians.forEach(Suite::awaitEnd);
    }

    private static void awaitEnd(Thread guardian) {
        try {
            guardian.join(10_000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(AutoCloseable door) {
        try {
            door.close();
        } catch (Exception _) {
            // it ends with this process
        }
    }
}
