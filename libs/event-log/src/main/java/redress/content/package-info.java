/// What people wrote. Events only name it by reference, so that it can be erased.
package redress.content;
