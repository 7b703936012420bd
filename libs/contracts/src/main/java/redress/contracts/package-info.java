/// What the services, and the systems around them, say to each other: the messages on every topic, the
/// values in them, and how they are read and written. No framework, no decision.
package redress.contracts;
