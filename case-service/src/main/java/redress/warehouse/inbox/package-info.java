/// What the warehouse says, to whom it concerns.
package redress.warehouse.inbox;
