package redress.cases.domain;

/// So many of one line of an order.
public record Quantity(String lineId, int quantity) {}
