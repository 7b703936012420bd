/// Our own copy of what others told us about an order. No name, address, mail or phone is in it.
package redress.orders.domain;
