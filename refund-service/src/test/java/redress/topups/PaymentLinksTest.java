package redress.topups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.contracts.DerivedId;
import redress.contracts.Money;
import redress.topups.domain.Offer;
import redress.topups.domain.TopUpRef;

/// A payment link can't be guessed and can't be turned into another.
class PaymentLinksTest {

    private static final TopUpRef REF = new TopUpRef(DerivedId.of("top-up"), DerivedId.of("case"), "O-1");
    private static final Money AMOUNT = Money.of("20", "EUR");
    private static final Instant UNTIL = Instant.parse("2026-03-05T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void leads_to_a_page_of_the_gateway_and_fits_its_own_offer_only() {
        var links = links("key");
        var offer = links.offer(REF, AMOUNT, UNTIL);
        assertThat(offer.url())
                .matches("https://shop\\.example/pay/" + REF.topUpId() + "\\?signature=[A-Za-z0-9_-]{43}");

        var signature = signatureOf(offer);
        assertThat(links.isSigned(offer, signature)).isTrue();
        for (var wrong : List.of("", signature.substring(1), signature + "A", signature.toLowerCase(Locale.ROOT))) {
            assertThat(links.isSigned(offer, wrong)).as(wrong).isFalse();
        }
        var other = new TopUpRef(DerivedId.of("other"), REF.caseId(), "O-1");
        for (var altered : List.of(
                new Offer(other, AMOUNT, UNTIL, ""),
                new Offer(REF, Money.of("2", "EUR"), UNTIL, ""),
                new Offer(REF, AMOUNT, UNTIL.plusSeconds(1), ""))) {
            assertThat(links.isSigned(altered, signature)).isFalse();
        }
    }

    @Test
    void the_secret_is_made_once_for_its_owner_only_and_another_one_signs_otherwise() throws IOException {
        var first = links("key").offer(REF, AMOUNT, UNTIL);
        assertThat(links("key").offer(REF, AMOUNT, UNTIL)).isEqualTo(first);
        assertThat(links("other").isSigned(first, signatureOf(first))).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_that_is_too_short_is_none() throws IOException {
        var file = Files.write(folder.resolve("short"), new byte[31]);
        assertThatThrownBy(() -> new LinkKey(file)).isInstanceOf(UncheckedIOException.class);
    }

    private PaymentLinks links(String key) {
        return new PaymentLinks(
                new LinkKey(folder.resolve("keys").resolve(key)), Optional.of(URI.create("https://shop.example")));
    }

    private static String signatureOf(Offer offer) {
        return offer.url().substring(offer.url().indexOf('=') + 1);
    }
}
