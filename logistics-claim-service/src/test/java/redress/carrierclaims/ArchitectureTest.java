package redress.carrierclaims;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import redress.testing.ServicePlan;

@AnalyzeClasses(
        packages = {"redress.carrierclaims", "redress.parcels"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests PLAN = ArchTests.in(ServicePlan.class);
}
