package redress.refunds;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import redress.testing.ServicePlan;

@AnalyzeClasses(
        packages = {"redress.refunds", "redress.topups"},
        importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests PLAN = ArchTests.in(ServicePlan.class);
}
