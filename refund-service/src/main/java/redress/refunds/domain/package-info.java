/// An order's money: what was paid, and what goes back to the customer, by whose word.
package redress.refunds.domain;
