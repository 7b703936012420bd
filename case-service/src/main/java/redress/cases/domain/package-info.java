/// The case: what can be asked of it, what happens to it, what it is now.
///
/// Nothing here reads a clock, makes up an id or holds a word that a person wrote: such words lie in the content
/// store and are named by their reference. Two conventions keep events flat: an empty string says "none", and
/// `texts` maps what a text is for (`text`, `subject`, `note`, `reason`) to its reference.
package redress.cases.domain;
