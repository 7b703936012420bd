package redress.cases;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redress.cases.domain.Catalogue;
import redress.cases.intake.Classifier;
import redress.cases.intake.KeywordsLoader;
import redress.cases.playbook.PlaybookFile;
import redress.cases.playbook.PlaybookLoader;
import redress.playbooks.Installation;
import redress.policy.Policy;

/// What cases are worked by: policy, playbooks and keywords. Read and checked at start; a fault keeps the service down.
class Rules {

    @Produces
    @Singleton
    Policy policy(@ConfigProperty(name = "redress.policy.dir") Optional<Path> folder) {
        return folder.map(Policy::load).orElseGet(Policy::load);
    }

    @Produces
    @Singleton
    PlaybookLoader loader() {
        return new PlaybookLoader(Catalogue.vocabulary());
    }

    /// @param folder with a seller's own playbooks, beside those that ship or in their place
    @Produces
    @Singleton
    @Startup
    Installation installed(
            PlaybookLoader loader, @ConfigProperty(name = "redress.playbooks.dir") Optional<Path> folder) {
        return new Installation(
                loader,
                folder.map(own -> loader.loadAmongShipped(PlaybookFile.in(own))).orElseGet(loader::shipped));
    }

    @Produces
    @Singleton
    Classifier classifier() {
        return new Classifier(KeywordsLoader.shipped());
    }
}
