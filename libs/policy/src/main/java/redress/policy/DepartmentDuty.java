package redress.policy;

import java.util.Set;

/// How a department is called and whose inbox it is.
public record DepartmentDuty(Department department, Text label, Set<Role> roles) {

    public DepartmentDuty {
        roles = Set.copyOf(roles);
    }
}
