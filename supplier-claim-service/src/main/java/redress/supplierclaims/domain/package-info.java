/// A claim against a supplier, decided. No clock, no database, no random: time, ids and figures come in with the
/// command.
package redress.supplierclaims.domain;
