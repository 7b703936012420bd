package redress.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// What a seller sets: shops, profiles, figures, calendars, departments, liability, limits.
///
/// Loaded once, when a service starts. An event stores the figure it used and this policy's version.
public record Policy(
        String version,
        Shops shops,
        Map<ProfileName, Profile> profiles,
        Map<ParameterCode, ParameterNote> notes,
        Map<String, Calendar> calendars,
        Map<Department, DepartmentDuty> departments,
        Map<LiabilityCause, Liability> liabilities,
        Map<FreightSituation, Freight> freights,
        RefundLimits refundLimits) {

    public Policy {
        profiles = Map.copyOf(profiles);
        notes = Map.copyOf(notes);
        calendars = Map.copyOf(calendars);
        departments = Map.copyOf(departments);
        liabilities = Map.copyOf(liabilities);
        freights = Map.copyOf(freights);
    }

    /// The policy as shipped.
    public static Policy load() {
        return PolicyReader.read(PolicyFiles.shipped());
    }

    /// The policy as shipped, but each file that lies in the operator's folder is taken from there.
    public static Policy load(Path folder) {
        return PolicyReader.read(PolicyFiles.of(folder));
    }

    public Shop shop(String platform, String shop) {
        return shops.find(new Shop.Name(platform, shop));
    }

    public Profile profile(ProfileName name) {
        return profiles.get(name);
    }

    public Figures figures(ProfileName profile) {
        return profile(profile).figures();
    }

    /// A figure by its number in the domain's list, as are the six that follow: `number(AUTO_PARTS, "P-03")`.
    public Parameter parameter(ProfileName profile, String id) {
        return figures(profile).parameter(code(id));
    }

    public BigDecimal number(ProfileName profile, String id) {
        return figures(profile).number(code(id));
    }

    public int days(ProfileName profile, String id) {
        return figures(profile).days(code(id));
    }

    public int workingDays(ProfileName profile, String id) {
        return figures(profile).workingDays(code(id));
    }

    public int hours(ProfileName profile, String id) {
        return figures(profile).hours(code(id));
    }

    public BigDecimal money(ProfileName profile, String id) {
        return figures(profile).money(code(id));
    }

    public BigDecimal percent(ProfileName profile, String id) {
        return figures(profile).percent(code(id));
    }

    public Set<Role> rolesOf(Department department) {
        return departments.get(department).roles();
    }

    public Set<Department> departmentsOf(Role role) {
        return departments.values().stream()
                .filter(duty -> duty.roles().contains(role))
                .map(DepartmentDuty::department)
                .collect(toUnmodifiableSet());
    }

    public Text nameOf(Department department) {
        return departments.get(department).label();
    }

    public Liability liability(LiabilityCause cause) {
        return liabilities.get(cause);
    }

    public Freight freight(FreightSituation situation) {
        return freights.get(situation);
    }

    private static ParameterCode code(String id) {
        return ParameterCode.of(id).orElseThrow(() -> new IllegalArgumentException("there is no parameter " + id));
    }
}
