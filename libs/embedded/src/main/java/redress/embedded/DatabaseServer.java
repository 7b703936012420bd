package redress.embedded;

/// A PostgreSQL that makes databases for those who need one.
public sealed interface DatabaseServer extends Server permits PostgreSql, ContainerPostgres {

    /// The database of that name, made with an owner of the same name if it is not there yet.
    Database database(String name);

    /// The value of a server setting, as the server says it.
    String show(String setting);
}
