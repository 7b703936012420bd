package redress.gateway.pay;

/// Whether the demonstration takes payments here: only where it signs people in too.
enum Till {
    OPEN,
    CLOSED
}
