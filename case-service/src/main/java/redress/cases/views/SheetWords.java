package redress.cases.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import redress.content.Contents;
import redress.contracts.Attachment;
import redress.eventlog.EventJson;

/// Puts people's words into sheets when they are shown: a kept sheet only names them, so that erasing the words erases
/// them everywhere. What was erased is absent.
@Singleton
public class SheetWords {

    private static final String NAME_REF = "nameRef";
    private static final String NOTE_REF = "noteRef";

    private final Contents contents;

    SheetWords(Contents contents) {
        this.contents = contents;
    }

    /// @param sheets in JSON, as they are kept
    public Uni<List<String>> into(List<String> sheets) {
        return sheets.stream().noneMatch(SheetWords::namesAny)
                ? Uni.createFrom().item(sheets)
                : filled(sheets.stream().map(SheetWords::read).toList());
    }

    private static boolean namesAny(String sheet) {
        return sheet.contains(NAME_REF) || sheet.contains(NOTE_REF);
    }

    private Uni<List<String>> filled(List<JsonNode> sheets) {
        var references = new HashSet<UUID>();
        sheets.forEach(sheet -> Set.of(NAME_REF, NOTE_REF)
                .forEach(field -> sheet.findValues(field).forEach(ref -> references.add(reference(ref)))));
        return contents.find(references).map(words -> {
            sheets.forEach(sheet -> fill(sheet, words));
            return sheets.stream().map(EventJson::write).toList();
        });
    }

    private static void fill(JsonNode sheet, Map<UUID, String> words) {
        sheet.findParents(NAME_REF).forEach(file -> name((ObjectNode) file, words));
        sheet.findParents(NOTE_REF).forEach(note -> {
            var said = words.get(reference(((ObjectNode) note).remove(NOTE_REF)));
            if (said != null) {
                ((ObjectNode) note).put("note", said);
            }
        });
    }

    /// Of a file that lies elsewhere its place is kept with its name.
    private static void name(ObjectNode file, Map<UUID, String> words) {
        var said = words.get(reference(file.remove(NAME_REF)));
        if (said == null) {
            return;
        }
        if (file.has("sha256")) {
            file.put("name", said);
        } else {
            var elsewhere = EventJson.read(said, Attachment.class);
            file.put("name", elsewhere.name()).put("url", elsewhere.url());
        }
    }

    private static UUID reference(JsonNode ref) {
        return UUID.fromString(ref.asText());
    }

    private static JsonNode read(String sheet) {
        try {
            return EventJson.MAPPER.readTree(sheet);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept sheet cannot be read", e);
        }
    }
}
