/// What would have become of closed cases under another version of a playbook: told from their logs, never guessed.
package redress.cases.whatif;
