/// Goods that are sent again, from the wish of a case to the warehouse's word that they left.
package redress.reshipments.domain;
