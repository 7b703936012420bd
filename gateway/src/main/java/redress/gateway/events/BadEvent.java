package redress.gateway.events;

import redress.contracts.Fault;

/// What is wrong with one event of a batch, counted from 0.
public record BadEvent(int index, String pointer, String why) {

    static BadEvent of(int index, String within, Fault fault) {
        return new BadEvent(index, within + fault.pointer(), fault.why());
    }
}
