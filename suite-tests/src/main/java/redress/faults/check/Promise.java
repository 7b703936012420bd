package redress.faults.check;

import java.util.List;

/// Something that must hold whatever was done to the suite; looks at what is left and says where it does not.
@FunctionalInterface
interface Promise {

    List<Breach> breaches(Material material);
}
