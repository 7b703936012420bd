/// What a seller sets, and the glossary's codes it is set for.
///
/// The shipped files lie in the resources under `policy/`. An operator's folder may replace any
/// of them, each as a whole; [redress.policy.Policy#load(java.nio.file.Path)] refuses to load
/// what is not right, and says all of it at once.
package redress.policy;
