/// What the services' tests share.
package redress.testing;
