package org.sipcause.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.chat.Block;
import org.sipcause.chat.Block.Code;
import org.sipcause.chat.Block.Fact;
import org.sipcause.chat.Block.Facts;
import org.sipcause.chat.Block.Note;
import org.sipcause.chat.Block.Paragraph;
import org.sipcause.chat.Card;
import org.sipcause.chat.More;
import org.sipcause.chat.Text;
import org.sipcause.chat.Tone;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.flow.Call;
import org.sipcause.flow.ladder.LadderText;
import org.sipcause.report.picture.Pages;
import org.sipcause.report.picture.Palette;
import org.sipcause.sip.SipMessage;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;

/**
 * What the buttons below a diagnosis show: its evidence, every finding, the ladders, the messages. All of it comes from the trace
 * as it was diagnosed, without credentials; it is made once, and kept by whoever shows the buttons.
 */
final class DiagnosisViews {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int COLUMNS = 100;
    private static final int LADDERS = 5;
    private static final int QUOTES = 20;
    private static final int WHOLE = 3;
    private static final int FINDINGS = 40;
    private static final int LONGEST = 2_500;
    private static final int PAGE = 4;
    private static final int PAGES = 20;

    private final Words words;
    private final Traces traces;
    private final Diagnosis diagnosis;
    private final Function<Finding, String> title;
    private final Function<Evidence, Text> quote;

    /**
     * Views of a diagnosis.
     *
     * @param title how a finding is said in one line
     * @param quote how a piece of evidence is quoted
     */
    DiagnosisViews(
            Words words,
            Traces traces,
            Diagnosis diagnosis,
            Function<Finding, String> title,
            Function<Evidence, Text> quote) {
        this.words = words;
        this.traces = traces;
        this.diagnosis = diagnosis;
        this.title = title;
        this.quote = quote;
    }

    /**
     * The views in the order of their buttons; one that would be empty has none.
     *
     * @param headline what stands above the diagnosis
     */
    List<More> of(Finding lead, String headline) {
        List<More> views = new ArrayList<>();
        views.add(new More(words.label("view.evidence"), () -> evidence(lead)));
        if (diagnosis.findings().size() > 1) {
            String all = words.label(
                    "view.findings", Map.of("count", "" + diagnosis.findings().size()));
            views.add(new More(all, () -> findings(all)));
        }
        if (!diagnosis.flow().calls().isEmpty()) {
            views.add(new More(words.label("view.ladder"), () -> ladders(lead)));
        }
        if (!messages().isEmpty()) {
            views.add(new More(words.label("view.messages"), () -> messages(0)));
            views.add(new More(words.label("view.report"), () -> report(headline)));
        }
        return views;
    }

    /** Everything as a page for a browser. */
    private Card report(String headline) {
        var file = Attachment.of(words.label("view.report-file"), PageReport.of(traces, headline, words));
        return new Card(
                words.label("view.report"),
                Tone.NEUTRAL,
                List.of(new Paragraph(Text.of(words.label("view.report-says")))),
                List.of(file));
    }

    private Card evidence(Finding lead) {
        List<Block> blocks = new ArrayList<>();
        List<Text> quotes =
                lead.evidence().stream().map(quote).distinct().limit(QUOTES).toList();
        blocks.add(new Facts(List.of(new Fact(words.label("diagnosis.proof"), quotes, false))));
        Map<Integer, CapturedMessage> whole = new LinkedHashMap<>();
        lead.evidence().stream()
                .flatMap(evidence -> evidence.message().stream())
                .forEach(message -> whole.putIfAbsent(message.number(), message));
        whole.values().stream().limit(WHOLE).forEach(message -> add(message, blocks));
        return new Card(title.apply(lead), Tone.NEUTRAL, blocks, List.of());
    }

    private Card findings(String heading) {
        List<Fact> facts = diagnosis.findings().stream()
                .limit(FINDINGS)
                .map(finding -> new Fact(
                        title.apply(finding),
                        finding.evidence().stream()
                                .map(quote)
                                .distinct()
                                .limit(2)
                                .toList(),
                        false))
                .toList();
        return Card.of(heading, Tone.NEUTRAL, new Facts(facts));
    }

    /** The call of the verdict first, then the others in order. */
    private Card ladders(Finding lead) {
        List<Call> calls = new ArrayList<>(diagnosis.flow().calls());
        lead.call().ifPresent(index -> calls.addFirst(calls.remove(index)));
        var ladders = new Ladders(words, diagnosis);
        var ladderText = LadderText.ascii(COLUMNS);
        List<Block> blocks = new ArrayList<>();
        for (Call call : calls.subList(0, Math.min(LADDERS, calls.size()))) {
            blocks.add(new Paragraph(Text.of(new CallLine(words, call).line())));
            blocks.add(new Code(ladderText.render(ladders.of(call))));
        }
        if (calls.size() > LADDERS) {
            blocks.add(new Note(Text.of(
                    words.label("diagnosis.more", Map.of("count", "" + (calls.size() - LADDERS))))));
        }
        var first = calls.getFirst();
        var ladder = ladders.of(first);
        var pages = LadderPicture.around(
                Pages.of(ladder, ladders.caption(ladder, first), LadderPicture.PHONE),
                ladders.marked(ladder),
                LadderFiles.IN_CHAT);
        var files = LadderPicture.of(pages, words.label("ladder.file"), Palette.LIGHT, LadderPicture.SHARP);
        return new Card(words.label("view.ladder"), Tone.NEUTRAL, blocks, files);
    }

    private List<CapturedMessage> messages() {
        return diagnosis.flow().traces().stream()
                .flatMap(trace -> trace.messages().stream())
                .toList();
    }

    private Card messages(int page) {
        List<CapturedMessage> all = messages();
        int from = page * PAGE;
        int to = Math.min(all.size(), from + PAGE);
        List<Block> blocks = new ArrayList<>();
        all.subList(from, to).forEach(message -> add(message, blocks));
        String heading =
                words.label("view.page", Map.of("from", "" + (from + 1), "to", "" + to, "count", "" + all.size()));
        Card card = new Card(heading, Tone.NEUTRAL, blocks, List.of());
        return to < all.size() && page + 1 < PAGES
                ? card.with(List.of(new More(words.label("view.next"), () -> messages(page + 1))))
                : card;
    }

    private void add(CapturedMessage message, List<Block> blocks) {
        String when = message.at().map(CLOCK::format).orElse("");
        String way = end(message.from()) + " → " + end(message.to());
        blocks.add(new Paragraph(Text.strong("#" + message.number()).then(" " + (when + "  " + way).strip())));
        blocks.add(new Code(text(message.message())));
    }

    private static String end(Optional<Endpoint> endpoint) {
        return endpoint.map(Endpoint::toString).orElse("?");
    }

    private String text(SipMessage message) {
        String text = new String(message.bytes(), UTF_8).strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\n" + words.label("view.cut");
    }
}
