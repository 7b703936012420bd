/// Goods that may come back, from the word of a case to what the warehouse found.
package redress.returns.domain;
