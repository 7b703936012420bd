/// What people are called and what they wrote. Events only name it by reference, so that it can be erased.
package redress.people;
