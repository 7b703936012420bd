/// What is written to customers and departments, and what became of it. No name, address or text is in it.
package redress.messages.domain;
