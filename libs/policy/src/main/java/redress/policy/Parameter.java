package redress.policy;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// One figure a seller sets (P-xx). Money is in the shop's currency.
public sealed interface Parameter {

    record Count(int value) implements Parameter {}

    /// Between 0 and 1.
    record Share(BigDecimal value) implements Parameter {}

    /// Between 0 and 100.
    record Percent(BigDecimal value) implements Parameter {}

    record Days(int value) implements Parameter {}

    record WorkingDays(int value) implements Parameter {}

    record Hours(int value) implements Parameter {}

    record Amount(BigDecimal value) implements Parameter {}

    record Kilograms(BigDecimal value) implements Parameter {}

    record TimeOfDay(LocalTime value) implements Parameter {}

    record Choice(String code) implements Parameter {}

    record ZoneAndCalendar(ZoneId zone, String calendar) implements Parameter {}

    /// What is printed on the card that lies in a phone's parcel: texts the shop writes itself; an
    /// empty one is not written yet.
    record WarrantyCard(
            List<String> brands, Map<String, List<String>> servicePoints, String hotline, String returnAddress)
            implements Parameter {

        public WarrantyCard {
            brands = List.copyOf(brands);
            servicePoints = Map.copyOf(servicePoints);
        }
    }

    /// Freight paid back: province, then product class. A pair that is not there is asked of the agent.
    record FreightTable(Map<String, Map<String, BigDecimal>> amounts) implements Parameter {

        public FreightTable {
            amounts = Map.copyOf(amounts);
        }
    }

    /// Several figures under one number, each with a name.
    record Parts(Map<String, Parameter> parts) implements Parameter {

        public Parts {
            parts = Map.copyOf(parts);
        }
    }

    /// Set in a policy file of its own.
    record SetIn(String file) implements Parameter {}
}
