package redress.local.olist;

/// Where bearer tokens come from: the installation's own issuer.
@FunctionalInterface
public interface Tokens {

    String of(String user);
}
