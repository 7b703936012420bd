package redress.cases.whatif;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.PlaybookStarted;
import redress.cases.domain.CaseEvent.PlaybookSwitched;
import redress.cases.domain.CaseFile;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.Playbooks;
import redress.policy.Policy;

/// What would have become of a closed case, had a playbook been another version when it came to it.
///
/// The log is read as what people, others and time did; the same is done again to the same case, with this version in
/// place of all others of its playbook. The other playbooks stay as the case found them.
///
/// @param version that is tried
/// @param playbooks all that are loaded
public record WhatIf(Playbook version, Playbooks playbooks, Policy policy) {

    /// Nothing is changed by it.
    public Verdict of(ClosedCase known) {
        try {
            return judge(known, pinned(known.events()));
        } catch (Gone gone) {
            return Verdict.unreadable(known, new Doubt.VersionGone(gone.playbook, gone.version));
        } catch (Script.Unreadable unreadable) {
            return Verdict.unreadable(known, new Doubt.Unreadable(unreadable.at()));
        }
    }

    private Verdict judge(ClosedCase known, Map<String, Playbook> pinned) throws Script.Unreadable {
        var before = new Playbooks(pinned.values());
        var script = Script.of(known, CaseFile.decider(before, policy));
        var tried = new HashMap<>(pinned);
        tried.put(version.id(), version);
        var replayed = new Replay(known, new Playbooks(tried.values()), policy).of(script.deeds());
        return new Comparison(known, script, replayed).verdict();
    }

    /// Each playbook as the case found it; those it never came to, as they are now. What it was sent past because it
    /// was not loaded then, is not loaded.
    private Map<String, Playbook> pinned(List<CaseEvent> events) throws Gone {
        var pinned = new HashMap<String, Playbook>();
        playbooks.newest().forEach(each -> pinned.put(each.id(), each));
        for (var event : events) {
            switch (event) {
                case PlaybookStarted e -> pinned.put(e.playbookId(), loaded(e.playbookId(), e.version()));
                case PlaybookSwitched e -> {
                    pinned.put(e.to(), loaded(e.to(), e.version()));
                    pinned.remove(e.planned());
                }
                case CaseEvent _ -> {}
            }
        }
        return pinned;
    }

    private Playbook loaded(String id, int number) throws Gone {
        return playbooks.version(id, number).orElseThrow(() -> new Gone(id, number));
    }

    private static final class Gone extends Exception {

        private final String playbook;
        private final int version;

        Gone(String playbook, int version) {
            super(playbook + " " + version, null, false, false);
            this.playbook = playbook;
            this.version = version;
        }
    }
}
