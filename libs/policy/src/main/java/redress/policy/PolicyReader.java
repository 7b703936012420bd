package redress.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns the policy files into a policy, or says everything that is wrong with them.
final class PolicyReader {

    private static final ObjectReader YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    /// Playbooks every profile has (P-01).
    private static final List<IssueType> FOR_ALL = List.of(IssueType.TRACE, IssueType.GENERAL);

    private final PolicyFiles files;

    private PolicyReader(PolicyFiles files) {
        this.files = files;
    }

    static Policy read(PolicyFiles files) {
        var policy = new PolicyReader(files).policy();
        files.faults().throwIfAny();
        return policy;
    }

    private Policy policy() {
        var calendars = new CalendarReader(file(PolicyFiles.CALENDARS)).calendars();
        var parameters = new ParameterReader(calendars.keySet());
        var listed = parameters.listed(file(PolicyFiles.PARAMETERS));
        var profiles = profiles(parameters, new Figures(listed.values()));
        var liability = file(PolicyFiles.LIABILITY).only("causes", "situations");
        return new Policy(
                files.version(),
                new ShopReader(profiles, calendars, parameters).shops(file(PolicyFiles.SHOPS)),
                profiles,
                listed.notes(),
                calendars,
                departments(),
                liability.at("causes").each(Entry.byName(LiabilityCause.class), PolicyReader::liability),
                liability.at("situations").each(Entry.byName(FreightSituation.class), PolicyReader::situation),
                new LimitReader(file(PolicyFiles.LIMITS)).refundLimits());
    }

    private Map<ProfileName, Profile> profiles(ParameterReader parameters, Figures defaults) {
        return file(PolicyFiles.PROFILES)
                .only("profiles")
                .at("profiles")
                .each(Entry.byName(ProfileName.class), (name, entry) -> profile(name, entry, parameters, defaults));
    }

    private static Profile profile(ProfileName name, Entry entry, ParameterReader parameters, Figures defaults) {
        entry.only("issueTypes", "parameters");
        return new Profile(name, issueTypes(entry.at("issueTypes")), defaults.with(parameters.overrides(entry)));
    }

    private static List<IssueType> issueTypes(Entry entry) {
        var types = entry.distinctItems().stream()
                .map(item -> item.code(IssueType.class))
                .toList();
        FOR_ALL.stream()
                .filter(type -> !types.isEmpty() && !types.contains(type))
                .forEach(type -> entry.fault(PolicyRule.ISSUE_TYPE_FOR_ALL, type));
        return types;
    }

    private Map<Department, DepartmentDuty> departments() {
        return file(PolicyFiles.DEPARTMENTS)
                .only("departments")
                .at("departments")
                .each(Entry.byName(Department.class), PolicyReader::department);
    }

    private static DepartmentDuty department(Department department, Entry entry) {
        entry.only("en", "zh", "roles");
        return new DepartmentDuty(department, entry.inBothLanguages(), roles(entry.at("roles")));
    }

    private static Set<Role> roles(Entry entry) {
        var roles = EnumSet.noneOf(Role.class);
        entry.distinctItems().forEach(item -> roles.add(working(item)));
        return roles;
    }

    private static Role working(Entry entry) {
        var role = entry.role();
        if (!role.worksCases()) {
            entry.fault(PolicyRule.ROLE_WITHOUT_CASES, role.wireName());
        }
        return role;
    }

    private static Liability liability(LiabilityCause cause, Entry entry) {
        entry.only("party", "goodsBack", "replacement", "recoveredFrom");
        return new Liability(cause, entry.at("party").code(Party.class), freight(entry));
    }

    private static Freight situation(FreightSituation situation, Entry entry) {
        return freight(entry.only("goodsBack", "replacement", "recoveredFrom"));
    }

    private static Freight freight(Entry entry) {
        return new Freight(
                entry.at("goodsBack").code(FreightPayer.class),
                entry.at("replacement").code(FreightPayer.class),
                recovery(entry));
    }

    private static Recovery recovery(Entry entry) {
        return entry.has("recoveredFrom")
                ? new Recovery.From(entry.at("recoveredFrom").code(Party.class))
                : new Recovery.Nowhere();
    }

    private Entry file(String name) {
        return new Entry(name, "", parsed(name), files.faults());
    }

    private JsonNode parsed(String name) {
        try {
            var tree = YAML.readTree(files.bytes().get(name));
            if (tree.isMissingNode() || tree.isNull()) {
                files.faults().add(PolicyRule.EMPTY_FILE, name, "/");
                return MissingNode.getInstance();
            }
            return tree;
        } catch (JsonProcessingException e) {
            files.faults().add(PolicyRule.MALFORMED, name, "/", lineOf(e), whyOf(e));
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }

    private static String lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? "?" : Integer.toString(e.getLocation().getLineNr());
    }

    private static String whyOf(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("?");
    }
}
