package redress.gateway.events;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import redress.contracts.Fault;

/// Reads what a client sent, one CloudEvent or many, without touching the bytes of their data.
final class Batch {

    static final int MOST = 1000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.CHARSET_DETECTION) // JSON is UTF-8; else the byte offsets below would lie
            .build();

    private final byte[] body;
    private final List<CloudEvent> events = new ArrayList<>();
    private final List<BadEvent> bad = new ArrayList<>();
    private int index;

    private Batch(byte[] body) {
        this.body = body;
    }

    static Batch ofOne(byte[] body) {
        return read(body, Batch::readOne);
    }

    static Batch ofMany(byte[] body) {
        return read(body, Batch::readMany);
    }

    List<CloudEvent> events() {
        return events;
    }

    List<BadEvent> bad() {
        return bad;
    }

    private interface Reading {
        void read(Batch batch, JsonParser json) throws IOException;
    }

    private static Batch read(byte[] body, Reading reading) {
        var batch = new Batch(body);
        try (var json = JSON.createParser(body)) {
            json.nextToken();
            reading.read(batch, json);
            if (json.nextToken() != null) {
                batch.fault("", "is followed by something else");
            }
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            batch.fault("", "is not JSON: see line " + at.getLineNr() + ", column " + at.getColumnNr());
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read", impossible);
        }
        return batch;
    }

    private void readMany(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            fault("", "must be an array of events");
            json.skipChildren();
            return;
        }
        for (; json.nextToken() != JsonToken.END_ARRAY; index++) {
            if (index == MOST) {
                fault("", "is one too many: a batch holds at most " + MOST + " events");
            }
            readOne(json);
        }
    }

    private void readOne(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            fault("", "must be an object");
            json.skipChildren();
            return;
        }
        var attributes = new HashMap<String, String>();
        var data = new byte[0];
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            json.nextToken();
            if (name.equals("data")) {
                data = data(json);
            } else {
                attribute(name, json).ifPresent(value -> attributes.put(name, value));
            }
        }
        events.add(new CloudEvent(index, attributes, data));
    }

    private byte[] data(JsonParser json) throws IOException {
        var start = json.currentTokenLocation().getByteOffset();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            fault("/data", "must be an object");
        }
        json.skipChildren();
        json.finishToken();
        return Arrays.copyOfRange(
                body, (int) start, (int) json.currentLocation().getByteOffset());
    }

    private Optional<String> attribute(String name, JsonParser json) throws IOException {
        switch (json.currentToken()) {
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_TRUE, VALUE_FALSE -> {
                return Optional.of(json.getText());
            }
            case VALUE_NULL -> {
                return Optional.empty();
            }
            default -> {
                fault("/" + name, "must be a text, a whole number or a boolean");
                json.skipChildren();
                return Optional.empty();
            }
        }
    }

    private void fault(String pointer, String why) {
        bad.add(BadEvent.of(index, "", new Fault(pointer, why)));
    }
}
