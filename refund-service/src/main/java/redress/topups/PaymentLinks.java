package redress.topups;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import redress.contracts.Money;
import redress.topups.domain.Offer;
import redress.topups.domain.TopUpRef;

/// Where customers pay: a page of the gateway. Its address is signed, so that nobody can guess one or turn it into
/// another; who has it needs no sign-in.
@Singleton
public class PaymentLinks {

    private static final URI USUAL = URI.create("http://127.0.0.1:8080");

    private final LinkKey key;
    private final URI door;

    PaymentLinks(LinkKey key, @ConfigProperty(name = "redress.topups.door") Optional<URI> door) {
        this.key = key;
        this.door = door.orElse(USUAL);
    }

    Offer offer(TopUpRef topUp, Money amount, Instant expiresAt) {
        var path = "/pay/" + topUp.topUpId() + "?signature=" + signature(topUp, amount, expiresAt);
        return new Offer(topUp, amount, expiresAt, door.resolve(path).toString());
    }

    /// Takes as long for a nearly right signature as for a wrong one.
    public boolean isSigned(Offer offer, String signature) {
        var right = signature(offer.topUp(), offer.amount(), offer.expiresAt());
        return MessageDigest.isEqual(right.getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private String signature(TopUpRef topUp, Money amount, Instant expiresAt) {
        return key.sign(String.join(
                "\n", topUp.topUpId().toString(), topUp.orderId(), amount.toString(), expiresAt.toString()));
    }
}
