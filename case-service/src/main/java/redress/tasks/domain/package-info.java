/// What somebody is to do besides a case: improve something, or speak to a customer.
package redress.tasks.domain;
