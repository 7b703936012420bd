/// The demonstration's own data: shops, what was bought in them, and what went wrong.
package redress.local.demo.sample;
