/// Our own copy of what carriers told us about a parcel.
package redress.parcels.domain;
