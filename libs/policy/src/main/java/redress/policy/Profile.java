package redress.policy;

import java.util.List;

/// What shops of one kind have in common: the matters they offer, in their order, and their figures.
public record Profile(ProfileName name, List<IssueType> issueTypes, Figures figures) {

    public Profile {
        issueTypes = List.copyOf(issueTypes);
    }

    public boolean offers(IssueType type) {
        return issueTypes.contains(type);
    }
}
