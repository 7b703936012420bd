package redress.messages.mailroom;

import io.smallrye.mutiny.Uni;

/// Where mail leaves the house. It may take long, and it may end in doubt.
public interface MailRoom {

    Uni<Outcome> send(Letter letter);
}
