package redress.embedded;

import java.time.Duration;
import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// PostgreSQL in a container, where an engine is at hand; as durable as [PostgreSql], on a port that survives a
/// restart.
record ContainerPostgres(String id, int port, String password) implements DatabaseServer {

    static final String IMAGE = "postgres:18";

    /// Testcontainers ends it with this JVM. Its own default is fsync off.
    @SuppressWarnings("resource")
    static ContainerPostgres create(int port, String password) {
        var container = new PostgreSQLContainer(IMAGE)
                .withDatabaseName(Superuser.NAME)
                .withUsername(Superuser.NAME)
                .withPassword(password);
        container.setCommand("postgres", "-c", "fsync=on", "-c", "max_connections=200");
        container.setPortBindings(List.of("127.0.0.1:" + port + ":5432"));
        container.start();
        var started = new ContainerPostgres(container.getContainerId(), port, password);
        started.superuser().requireDurable();
        return started;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void start() {
        DockerClientFactory.lazyClient().startContainerCmd(id).exec();
        if (!Patience.until(Duration.ofSeconds(60), superuser()::isAnswered)) {
            throw new ServerFailed("PostgreSQL's container does not answer after a restart.");
        }
    }

    @Override
    public boolean isRunning() {
        return Boolean.TRUE.equals(DockerClientFactory.lazyClient()
                .inspectContainerCmd(id)
                .exec()
                .getState()
                .getRunning());
    }

    @Override
    public void kill() {
        DockerClientFactory.lazyClient().killContainerCmd(id).exec();
    }

    @Override
    public void close() {
        DockerClientFactory.lazyClient().stopContainerCmd(id).exec();
    }

    @Override
    public Database database(String name) {
        return superuser().database(name);
    }

    @Override
    public String show(String setting) {
        return superuser().show(setting);
    }

    private Superuser superuser() {
        return new Superuser(port, password);
    }
}
