/// A claim against a carrier, decided. No clock, no database, no random: time, ids and figures come in with the
/// command.
package redress.carrierclaims.domain;
