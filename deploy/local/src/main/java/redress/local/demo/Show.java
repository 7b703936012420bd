package redress.local.demo;

import redress.local.demo.play.Audience;
import redress.local.demo.play.Ending;
import redress.local.players.CaseSheet;

/// Tells the person at the terminal what happens to each case.
final class Show implements Audience {

    private static final int ORDER_WIDTH = 8;
    private static final int OUTCOME_WIDTH = 18;

    private final Stage stage;
    private final Words words;
    private final long beginning = System.nanoTime();

    Show(Stage stage, Words words) {
        this.stage = stage;
        this.words = words;
    }

    @Override
    public void sees(String order, CaseSheet sheet) {
        if (!sheet.isClosed()) {
            var text = sheet.json().path("playbook").path("text");
            stage.passing(
                    "%s  %s  %s".formatted(begin(order), Columns.left(sheet.node(), ORDER_WIDTH), words.of(text)));
        }
    }

    @Override
    public void sees(Ending ending) {
        stage.line(
                switch (ending) {
                    case Ending.Reached(var complaint, var currency, var ledger) ->
                        "%s  %s %s  %s"
                                .formatted(
                                        begin(complaint.order()),
                                        Columns.left(complaint.outcome(), OUTCOME_WIDTH),
                                        "%9.2f %s".formatted(ledger.cost(), currency),
                                        words.of(complaint.shows()));
                    case Ending.Failed(var order, var why) ->
                        "%s  %s".formatted(begin(order), words.say("failed", why));
                });
    }

    double seconds() {
        return (System.nanoTime() - beginning) / 1e9;
    }

    private String begin(String order) {
        return "[%5.1f s] %s".formatted(seconds(), Columns.left(order, ORDER_WIDTH));
    }
}
