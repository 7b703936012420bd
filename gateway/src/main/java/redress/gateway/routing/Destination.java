package redress.gateway.routing;

import redress.contracts.Service;

/// Where a request goes.
public sealed interface Destination {

    /// To a service, under the path it knows.
    record To(Service service, String path) implements Destination {}

    /// To what customers got, in the embedded suite only.
    record Mailbox(String path) implements Destination {}

    /// Answered by the gateway.
    record Own() implements Destination {}

    record Nowhere() implements Destination {}
}
