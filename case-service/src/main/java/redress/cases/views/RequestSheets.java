package redress.cases.views;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import redress.cases.domain.CaseEvent;
import redress.cases.domain.CaseEvent.DepartmentRequestAnswered;
import redress.cases.domain.CaseEvent.DepartmentRequestOpened;
import redress.cases.domain.CaseEvent.PlaybookVersionChanged;
import redress.cases.domain.CaseFile;
import redress.cases.domain.DepartmentRequest;
import redress.cases.domain.Dossier.OrderLink;
import redress.cases.domain.Glossary;
import redress.cases.domain.Hold;
import redress.cases.domain.Scene;
import redress.cases.domain.Standing;
import redress.cases.domain.Standing.AllowedAnswer;
import redress.cases.domain.Texts;
import redress.cases.playbook.InForce;
import redress.cases.playbook.Node;
import redress.eventlog.Recorded;
import redress.http.ProblemTexts;
import redress.policy.Policy;
import redress.policy.Text;

/// Draws the [RequestSheet]s of a case from its history.
@Singleton
class RequestSheets {

    private final InForce playbooks;
    private final Policy policy;
    private final AnswersShown answers;

    RequestSheets(InForce playbooks, Policy policy, ProblemTexts problems) {
        this.playbooks = playbooks;
        this.policy = policy;
        this.answers = new AnswersShown(problems);
    }

    /// When and at which node a request was opened, and when it was answered.
    private record Course(Optional<Node> asking, Instant openedAt, Optional<Instant> answeredAt) {

        Course answered(Instant at) {
            return new Course(asking, openedAt, Optional.of(at));
        }
    }

    List<RequestSheet> draw(List<Recorded<CaseEvent>> history) {
        CaseFile file = new CaseFile.None();
        var courses = new HashMap<UUID, Course>();
        for (var recorded : history) {
            follow(file, recorded, courses);
            file = CaseFile.evolve(file, recorded.event());
        }
        return file instanceof CaseFile.Known known ? draw(known, history.getLast(), courses) : List.of();
    }

    private void follow(CaseFile file, Recorded<CaseEvent> recorded, Map<UUID, Course> courses) {
        switch (recorded.event()) {
            case DepartmentRequestOpened e ->
                courses.put(e.requestId(), new Course(asking(file, recorded, e), recorded.at(), Optional.empty()));
            case DepartmentRequestAnswered e ->
                courses.computeIfPresent(e.requestId(), (_, course) -> course.answered(recorded.at()));
            case PlaybookVersionChanged e -> courses.replaceAll((_, course) -> moved(course, recorded, e));
            case CaseEvent _ -> {}
        }
    }

    /// Who was asked before the case was moved answers in the words of the version it is in now.
    private Course moved(Course course, Recorded<CaseEvent> recorded, PlaybookVersionChanged e) {
        return course.asking().filter(node -> node.id().equals(e.nodeId())).isPresent()
                        && course.answeredAt().isEmpty()
                ? new Course(
                        node(recorded.position(), e.playbookId(), e.to(), e.nodeId()),
                        course.openedAt(),
                        course.answeredAt())
                : course;
    }

    private Optional<Node> node(long position, String playbook, int version, String node) {
        return playbooks.asOf(position).version(playbook, version).flatMap(known -> known.node(node));
    }

    private Optional<Node> asking(CaseFile file, Recorded<CaseEvent> recorded, DepartmentRequestOpened e) {
        return file instanceof CaseFile.Open(var _, var run) && e.hold() == Hold.HOLDS
                ? node(recorded.position(), run.playbook(), run.version(), e.nodeId())
                : Optional.empty();
    }

    private List<RequestSheet> draw(CaseFile.Known file, Recorded<CaseEvent> newest, Map<UUID, Course> courses) {
        return file.dossier().undertakings().requests().stream()
                .map(request ->
                        draw(file, newest, request, courses.get(request.opened().requestId())))
                .toList();
    }

    private RequestSheet draw(
            CaseFile.Known file, Recorded<CaseEvent> newest, DepartmentRequest request, Course course) {
        var opened = request.opened();
        var said = request.answer().stream().findFirst();
        var topic = Glossary.topic(opened.topic());
        return new RequestSheet(
                opened.requestId(),
                newest.stream(),
                orderId(file),
                opened.department(),
                policy.nameOf(opened.department()),
                opened.topic(),
                topic,
                course.asking().map(Node::text).orElse(topic),
                answers.of(allowed(file, newest, request, course)),
                request.status(),
                course.openedAt(),
                opened.dueAt(),
                opened.nodeId(),
                opened.visit(),
                said.map(DepartmentRequestAnswered::answer).orElse(null),
                said.flatMap(answer -> answer.by().stream().findFirst())
                        .map(by -> by.id())
                        .orElse(null),
                course.answeredAt().orElse(null),
                said.map(answer -> answer.inputs().texts().get(Texts.NOTE)).orElse(null),
                newest.version());
    }

    private List<AllowedAnswer> allowed(
            CaseFile.Known file, Recorded<CaseEvent> newest, DepartmentRequest request, Course course) {
        if (request.opened().hold() == Hold.ASIDE) {
            return request.opened().answers().stream()
                    .map(code -> plain(code, Glossary.answer(code)))
                    .toList();
        }
        if (file instanceof CaseFile.Open open && request.isOpen()) {
            var scene = new Scene(newest.stream(), newest.at(), List.of());
            return course.asking().stream()
                    .flatMap(node ->
                            Standing.asked(open, node, playbooks.asOf(newest.position()), policy, scene).stream())
                    .toList();
        }
        return course.asking().stream()
                .flatMap(node -> node.answers().stream())
                .map(answer -> plain(answer.code(), answer.text()))
                .toList();
    }

    private static AllowedAnswer plain(String code, Text text) {
        return new AllowedAnswer(code, text, List.of(), List.of());
    }

    private static String orderId(CaseFile.Known file) {
        return switch (file.dossier().order()) {
            case OrderLink.Known(var order) -> order.orderId();
            case OrderLink.Awaited(var orderId) -> orderId;
        };
    }
}
