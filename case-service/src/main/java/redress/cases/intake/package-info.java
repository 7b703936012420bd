/// Reading what a customer wrote: which issue type it is, and how sure that is (domain 2.2).
package redress.cases.intake;
