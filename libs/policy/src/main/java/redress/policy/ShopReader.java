package redress.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Reads shops.yaml.
final class ShopReader {

    private static final Shop.Name ANY = new Shop.Name("*", "*");

    private final Map<ProfileName, Profile> profiles;
    private final Map<String, Calendar> calendars;
    private final ParameterReader parameters;

    ShopReader(Map<ProfileName, Profile> profiles, Map<String, Calendar> calendars, ParameterReader parameters) {
        this.profiles = profiles;
        this.calendars = calendars;
        this.parameters = parameters;
    }

    Shops shops(Entry file) {
        file.only("default", "shops");
        var other = file.at("default").only("profile", "zone", "currency", "language", "calendar", "parameters");
        var known = new LinkedHashMap<Shop.Name, Shop>();
        for (var entry : file.at("shops").items()) {
            entry.only("platform", "shop", "profile", "zone", "currency", "language", "calendar", "parameters");
            var name =
                    new Shop.Name(entry.at("platform").text(), entry.at("shop").text());
            if (known.put(name, shop(name, entry)) != null) {
                entry.fault(PolicyRule.DUPLICATE, name.platform() + "/" + name.shop());
            }
        }
        return new Shops(known, shop(ANY, other));
    }

    /// Zone and calendar are those of P-23 where the shop names none.
    private Shop shop(Shop.Name name, Entry entry) {
        var profile = profiles.get(entry.at("profile").code(ProfileName.class));
        var figures = profile.figures().with(parameters.overrides(entry));
        var usual = figures.zoneAndCalendar();
        return new Shop(
                name,
                profile,
                entry.has("zone") ? entry.at("zone").zone() : usual.zone(),
                entry.at("currency").currency(),
                entry.at("language").language(),
                calendar(entry.has("calendar") ? parameters.calendar(entry.at("calendar")) : usual.calendar()),
                figures);
    }

    private Calendar calendar(String name) {
        return calendars.getOrDefault(
                name, new Calendar(name, new Text("?", "?"), Set.of(), Set.of(), Set.of(), Set.of()));
    }
}
