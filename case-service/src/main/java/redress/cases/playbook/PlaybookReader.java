package redress.cases.playbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import redress.policy.Text;

/// One file into one playbook, node by node; what is wrong with it is noted.
final class PlaybookReader {

    static final Set<String> FIELDS = Set.of("id", "version", "title", "start", "planned", "nodes");

    private static final Text TITLE = new Text("its title", "标题");

    private final PlaybookFile file;
    private final Lexicon lexicon;
    private final Margin margin;

    PlaybookReader(PlaybookFile file, Lexicon lexicon, Findings findings) {
        this.file = file;
        this.lexicon = lexicon;
        this.margin = new Margin(Finding.Place.of(file.name()), findings);
    }

    /// Nothing if it is too broken to go on with.
    Optional<Playbook> read(JsonNode root) {
        if (root.isMissingNode()) {
            return Optional.empty();
        }
        var id = root.path("id").asText();
        margin.onlyFields(root, FIELDS);
        margin.unless(id.matches("[A-Z]{3}"), Flaw.PLAYBOOK_ID_UNFIT);
        margin.unless(root.path("version").asInt() >= 1, Flaw.VERSION_UNFIT);
        margin.unless(root.path("start").asText().equals(Playbook.start(id)), Flaw.START_UNFIT, Playbook.start(id));
        var nodes = nodes(root.path("nodes"), id);
        new EffectInputs(nodes).check(margin);
        var title = margin.text(root.path("title"), TITLE);
        return title.map(named ->
                new Playbook(id, root.path("version").asInt(), named, planned(root.path("planned")), nodes, file));
    }

    private static Set<String> planned(JsonNode list) {
        var planned = new TreeSet<String>();
        list.forEach(entry -> planned.add(entry.asText()));
        return planned;
    }

    private List<Node> nodes(JsonNode list, String playbook) {
        var nodes = new ArrayList<Node>();
        var ids = new TreeSet<String>();
        for (var entry : list) {
            var id = entry.path("id").asText();
            var beside = margin.at(id.isEmpty() ? "node " + (nodes.size() + 1) : id);
            beside.unless(isNodeOf(playbook, id), Flaw.NODE_ID_UNFIT, playbook);
            beside.unless(ids.add(id), Flaw.NODE_TWICE);
            new NodeReader(beside, lexicon).read(entry).ifPresent(nodes::add);
        }
        margin.unless(ids.contains(Playbook.start(playbook)), Flaw.START_MISSING, Playbook.start(playbook));
        return nodes;
    }

    private static boolean isNodeOf(String playbook, String id) {
        return id.matches("[A-Z]{3}-[0-9]{2}") && Playbook.of(id).equals(playbook);
    }
}
