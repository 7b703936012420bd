package redress.cases.domain;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.cases.domain.CaseEvent.ImprovementTaskOpened;
import redress.cases.domain.CaseEvent.LiabilityDetermined;
import redress.cases.domain.CaseEvent.ListingTaskOpened;
import redress.cases.domain.CaseEvent.SourcingTaskOpened;
import redress.cases.domain.CaseEvent.StockCountRequested;
import redress.contracts.ListingTaskKind;
import redress.policy.Department;
import redress.policy.LiabilityCause;
import redress.policy.Party;

/// What departments are given to do, so that what went wrong is put right for the next customer.
record Assignments(Walk walk, Scene scene) {

    /// @param named none where the party at fault says whose it is
    void improve(List<Department> named, Occasion at) {
        var found = walk.undertakings().lastLiability();
        var cause = found.map(LiabilityDetermined::cause).orElse(LiabilityCause.UNKNOWN);
        improve(
                named.stream()
                        .findFirst()
                        .or(() -> found.map(known -> answerable(known.party())))
                        .orElse(Department.OPERATIONS),
                cause,
                at);
    }

    /// ENG-12, I-19: a cause of ours that nothing follows from becomes a task, so that it does not happen again.
    void seeToImprovement(Occasion at) {
        var works = walk.undertakings();
        works.lastLiability()
                .filter(found -> found.party() != Party.CUSTOMER && found.cause() != LiabilityCause.UNKNOWN)
                .filter(found ->
                        works.claims().isEmpty() && works.tasks().stream().noneMatch(task -> sees(task, found)))
                .ifPresent(found -> improve(answerable(found.party()), found.cause(), at));
    }

    private static boolean sees(CaseEvent.TaskOpened task, LiabilityDetermined found) {
        return switch (task) {
            case ImprovementTaskOpened improvement -> improvement.cause() == found.cause();
            case ListingTaskOpened _ -> true;
            case SourcingTaskOpened _, StockCountRequested _ -> false;
        };
    }

    private void improve(Department department, LiabilityCause cause, Occasion at) {
        walk.note(new ImprovementTaskOpened(at.id(scene.caseId(), "task"), department, cause));
        letters()
                .tellDepartment(
                        department,
                        "IMPROVEMENT_TASK",
                        Map.of("cause", letters().inOurLanguage(cause.label())),
                        at);
    }

    private static Department answerable(Party party) {
        return switch (party) {
            case SUPPLIER, PURCHASING -> Department.PURCHASING;
            case WAREHOUSE -> Department.WAREHOUSE;
            case PRODUCT_TEAM -> Department.PRODUCT_TEAM;
            case CARRIER -> Department.FULFILMENT;
            case SELLER, CUSTOMER -> Department.OPERATIONS;
        };
    }

    /// One task for each page that sells goods of the case.
    ///
    /// @param named none where the cause that was found says what is wrong
    void correctListings(List<ListingTaskKind> named, Occasion at) {
        var kind = named.isEmpty() ? wrong() : named.getFirst();
        pages().forEach((page, line) -> {
            var task = new ListingTaskOpened(
                    at.id(scene.caseId(), "listing " + page),
                    Department.PRODUCT_TEAM,
                    line.listingId(),
                    line.sku(),
                    kind);
            walk.note(task);
            tell(task, "LISTING_TASK", Map.of("listing", page, "kind", letters().inOurLanguage(Glossary.of(kind))), at);
        });
    }

    /// Each with the first line that it sells.
    private Map<String, CaseOrder.Line> pages() {
        return lines().collect(toMap(Assignments::page, line -> line, (first, _) -> first, LinkedHashMap::new));
    }

    private static String page(CaseOrder.Line line) {
        return line.listingId().isEmpty() ? line.sku() : line.listingId();
    }

    private ListingTaskKind wrong() {
        var cause = walk.undertakings().lastLiability().map(LiabilityDetermined::cause);
        return switch (cause.orElse(LiabilityCause.UNKNOWN)) {
            case LISTING_IMAGE -> ListingTaskKind.IMAGE;
            case LISTING_PART_NUMBER -> ListingTaskKind.PART_NUMBER;
            case LISTING_FITMENT -> ListingTaskKind.FITMENT;
            default -> ListingTaskKind.DESCRIPTION;
        };
    }

    void buyElsewhere(Occasion at) {
        lines().map(CaseOrder.Line::sku).distinct().forEach(sku -> {
            var task = new SourcingTaskOpened(at.id(scene.caseId(), "sourcing " + sku), Department.PURCHASING, sku);
            walk.note(task);
            tell(task, "SOURCING_TASK", Map.of("sku", sku), at);
        });
    }

    /// @param others the input that names what was sent instead; empty for none
    void count(String others, Occasion at) {
        var said = Stream.ofNullable(walk.situation().dossier().given().codes().get(others));
        var skus =
                Stream.concat(lines().map(CaseOrder.Line::sku), said).distinct().toList();
        var task = new StockCountRequested(at.id(scene.caseId(), "count"), Department.WAREHOUSE, skus);
        walk.note(task);
        tell(task, "STOCK_COUNT_TASK", Map.of("skus", String.join(", ", skus)), at);
    }

    private Stream<CaseOrder.Line> lines() {
        return walk.situation().dossier().affected().stream()
                .map(each -> walk.order().line(each.lineId()));
    }

    /// Several tasks of one step are several letters.
    private void tell(CaseEvent.TaskOpened task, String template, Map<String, String> variables, Occasion at) {
        letters()
                .tellDepartment(
                        task.department(),
                        template,
                        variables,
                        at,
                        task.taskId().toString());
    }

    private Correspondence letters() {
        return new Correspondence(walk, scene);
    }
}
