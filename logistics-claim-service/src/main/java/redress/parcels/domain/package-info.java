/// Our own copy of what carriers told us about a parcel, and which claims are about it.
package redress.parcels.domain;
