package redress.local.olist.suite;

import com.fasterxml.jackson.databind.JsonNode;

/// What the suite said, once it said something that another try would not change.
public sealed interface Answer {

    record Done(JsonNode body) implements Answer {}

    record NotThere() implements Answer {}

    record Refused(int status, JsonNode problem) implements Answer {}
}
