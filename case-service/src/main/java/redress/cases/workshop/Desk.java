package redress.cases.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import redress.cases.domain.Catalogue;
import redress.cases.playbook.CasePath;
import redress.cases.playbook.Drawing;
import redress.cases.playbook.FaultyPlaybooks;
import redress.cases.playbook.Finding;
import redress.cases.playbook.Playbook;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.PlaybookLoader;
import redress.cases.playbook.Playbooks;
import redress.cases.rehearsal.Simulation;
import redress.policy.Policy;
import redress.policy.Text;

/// Where playbooks are worked on: those that ship, and files beside them.
final class Desk {

    /// @param findings one sentence each, with its place
    record Checked(List<Text> findings, long faults) {

        Checked {
            findings = List.copyOf(findings);
        }

        boolean isFaulty() {
            return faults > 0;
        }

        Text verdict() {
            var warnings = findings.size() - faults;
            return new Text("Faults: " + faults + ", warnings: " + warnings, "错误：" + faults + "，警告：" + warnings);
        }
    }

    /// A playbook, and those beside it.
    private record Chosen(Playbook playbook, Playbooks all) {}

    private final PlaybookLoader loader = new PlaybookLoader(Catalogue.vocabulary());

    Checked check(List<String> files) {
        var findings = loader.check(files.stream().map(Desk::file).toList());
        return new Checked(
                findings.stream().map(Desk::told).toList(),
                findings.stream().filter(Finding::isFault).count());
    }

    private static Text told(Finding finding) {
        var told = finding.told();
        return finding.isFault() ? told : new Text("warning: " + told.en(), "警告：" + told.zh());
    }

    String draw(String playbook, String walker, Function<Text, String> language) {
        if (walker.isEmpty()) {
            var chosen = chosen(playbook);
            return new Drawing(chosen.playbook(), chosen.all(), language).mermaid(CasePath.NONE);
        }
        var suite = new RunningSuite(System.getenv(), language.apply(new Text("en", "zh")));
        if (!isFile(playbook)) {
            return suite.drawn(playbook, walker);
        }
        var chosen = chosen(playbook);
        return new Drawing(chosen.playbook(), chosen.all(), language)
                .mermaid(suite.path(chosen.playbook().id(), walker));
    }

    Simulation.Told simulate(String playbook, Job.Play play, Function<Text, String> language) {
        var chosen = chosen(playbook);
        var simulation = new Simulation(chosen.all(), Policy.load(), language);
        return switch (play) {
            case Job.Play.Given(var answers) ->
                simulation.given(chosen.playbook().id(), answers);
            case Job.Play.AtRandom(var seed) ->
                simulation.random(chosen.playbook().id(), seed);
        };
    }

    private Chosen chosen(String playbook) {
        if (isFile(playbook)) {
            return among(file(playbook));
        }
        var shipped = loader.shipped();
        return shipped.newest(playbook)
                .map(known -> new Chosen(known, shipped))
                .orElseThrow(() -> new Unusable(
                        "There is no playbook " + playbook + ", and no such file.", "没有流程 " + playbook + "，也没有这个文件。"));
    }

    private Chosen among(PlaybookFile file) {
        try {
            var all = loader.loadAmongShipped(List.of(file));
            return all.newest().stream()
                    .filter(playbook -> playbook.file().equals(file))
                    .findFirst()
                    .map(playbook -> new Chosen(playbook, all))
                    .orElseThrow(() -> new Unusable(
                            file.name() + " is older than the version that ships.", file.name() + " 比已提供的版本旧。"));
        } catch (FaultyPlaybooks faulty) {
            throw new Unusable(
                    faulty.getMessage(),
                    String.join(
                            "\n",
                            faulty.findings().stream()
                                    .map(finding -> finding.told().zh())
                                    .toList()));
        }
    }

    private static boolean isFile(String name) {
        return Files.isRegularFile(Path.of(name));
    }

    private static PlaybookFile file(String name) {
        if (!isFile(name)) {
            throw new Unusable("There is no file " + name + ".", "没有文件 " + name + "。");
        }
        return PlaybookFile.at(Path.of(name));
    }
}
