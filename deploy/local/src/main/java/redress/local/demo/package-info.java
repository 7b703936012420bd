/// `./redress demo`: a few shops' after-sales, played on the running suite.
package redress.local.demo;
