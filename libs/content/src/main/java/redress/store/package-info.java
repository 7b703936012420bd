/// Files and words that cases point to: evidence, and what agents write. One store for all services; bytes lie under
/// their own hash, so what is named in the log can be checked, kept once, and erased without touching the log.
package redress.store;
