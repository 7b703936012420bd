/// Who our customers are, where they can be written to, and what was written. Events only name it by id, so that it can
/// be erased.
package redress.people;
