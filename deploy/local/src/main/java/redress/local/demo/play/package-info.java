/// Plays complaints: everybody around the suite does what the sample says, through its public door.
package redress.local.demo.play;
