package org.sipcause.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Attachment;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Evidence;
import org.sipcause.diagnosis.Finding;
import org.sipcause.flow.Call;
import org.sipcause.flow.ladder.LadderText;
import org.sipcause.flow.ladder.Times;
import org.sipcause.report.page.Page;
import org.sipcause.report.page.PageWriter;
import org.sipcause.report.picture.Caption;
import org.sipcause.report.picture.Pages;
import org.sipcause.report.picture.Svg;
import org.sipcause.trace.CapturedMessage;

/** A diagnosis as one HTML file: what was found, the ladders, the messages in full. */
public final class PageReport {
    private static final int MOST_CALLS = 200;
    private static final int MOST_DRAWN = 40;
    private static final int MOST_MESSAGES = 2000;
    private static final int LONGEST = 20_000;
    private static final int WIDTH = 1000;

    private final Words words;
    private final Diagnosis diagnosis;
    private final Ladders ladders;
    private final IdentityHashMap<CapturedMessage, Integer> ids = new IdentityHashMap<>();
    private final Set<Integer> failed = new HashSet<>();

    private PageReport(Words words, Diagnosis diagnosis) {
        this.words = words;
        this.diagnosis = diagnosis;
        this.ladders = new Ladders(words, diagnosis);
        diagnosis.flow().messages().stream().limit(MOST_MESSAGES).forEach(message -> ids.put(message, ids.size() + 1));
    }

    /**
     * Reads inputs and writes one page about all of them.
     *
     * @return whether there was SIP in them; where not, nothing is written
     * @throws IOException where the output cannot be written
     */
    public static boolean write(List<Attachment> inputs, Words words, OutputStream out) throws IOException {
        var traces = Traces.of(inputs, Traces.FOLD);
        if (!traces.hasSip()) {
            return false;
        }
        var page = new PageReport(words, traces.diagnosis())
                .page(new DiagnosisCard(words, traces).card().headline(), inputs);
        out.write(PageWriter.write(page, key -> words.label("page." + key)).getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    private Page page(String headline, List<Attachment> inputs) {
        var flow = diagnosis.flow();
        var calls = new ArrayList<Page.Call>();
        everywhere().ifPresent(calls::add);
        var order = flow.calls().stream()
                .sorted(Comparator.comparing(
                        call -> !failed.contains(call.index()))) // those that failed first, in their order
                .limit(MOST_CALLS)
                .toList();
        for (var call : order) {
            calls.add(call(call, calls.size() < MOST_DRAWN));
        }
        var cut = flow.calls().size() > MOST_CALLS || flow.messages().size() > MOST_MESSAGES;
        return new Page(
                words.locale().toLanguageTag(),
                headline,
                about(inputs),
                calls,
                messages(),
                cut ? words.label("page.cut", Map.of("calls", "" + MOST_CALLS, "messages", "" + MOST_MESSAGES)) : "");
    }

    private String about(List<Attachment> inputs) {
        return words.label(
                "page.about",
                Map.of(
                        "files", inputs.stream().map(Attachment::name).collect(Collectors.joining(", ")),
                        "calls", "" + diagnosis.flow().calls().size(),
                        "messages", "" + diagnosis.flow().messages().size()));
    }

    /** Findings that are about no call alone. */
    private Optional<Page.Call> everywhere() {
        var findings = diagnosis.findings().stream()
                .filter(finding -> finding.call().isEmpty())
                .map(this::finding)
                .toList();
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Page.Call(words.label("page.whole"), "", false, findings, List.of(), "", List.of()));
    }

    private Page.Call call(Call call, boolean drawn) {
        var headline = ladders.headline(call);
        var line = new CallLine(words, call).line();
        var drawings = new ArrayList<String>();
        var text = "";
        if (drawn) {
            var ladder = ladders.of(call);
            var caption = new Caption(
                    LadderCommand.sign(ladders.verdict(call), call),
                    headline,
                    line,
                    ladders.alternative(ladder, call),
                    ladders.phrases());
            Pages.of(ladder, caption, WIDTH).stream().limit(5).map(Svg::themed).forEach(drawings::add);
            text = LadderText.ascii(110).withDetails().render(ladder);
        }
        return new Page.Call(
                headline,
                line,
                failed.contains(call.index()),
                ladders.about(call).stream().map(this::finding).toList(),
                drawings,
                text,
                call.messages().stream().map(ids::get).filter(id -> id != null).toList());
    }

    private Page.Finding finding(Finding finding) {
        var all = new FindingWords(words, diagnosis.flow());
        var said = all.of(finding);
        return new Page.Finding(
                ladders.title(finding),
                DiagnosisCard.certainty(words, finding),
                said.explanation(),
                finding.evidence().stream().map(this::proof).distinct().toList(),
                said.fix(),
                all.unseen(finding));
    }

    private Page.Proof proof(Evidence evidence) {
        var id = evidence.message().flatMap(message -> Optional.ofNullable(ids.get(message)));
        return new Page.Proof(
                DiagnosisCard.place(words, evidence),
                evidence.quote(),
                id.isPresent() ? OptionalInt.of(id.get()) : OptionalInt.empty());
    }

    private List<Page.Message> messages() {
        var quotes = new IdentityHashMap<CapturedMessage, Set<String>>();
        diagnosis
                .findings()
                .forEach(finding -> finding.evidence()
                        .forEach(evidence -> evidence.message()
                                .ifPresent(message -> quotes.computeIfAbsent(message, none -> new LinkedHashSet<>())
                                        .add(evidence.quote().strip()))));
        var messages = new ArrayList<Page.Message>();
        for (var message : diagnosis.flow().messages()) {
            var id = ids.get(message);
            if (id != null) {
                var text = message.message().text();
                messages.add(new Page.Message(
                        id,
                        message.number(),
                        head(message),
                        text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…",
                        List.copyOf(quotes.getOrDefault(message, Set.of()))));
            }
        }
        return messages;
    }

    private static String head(CapturedMessage message) {
        var parts = new ArrayList<String>();
        parts.add("#" + message.number());
        message.at().map(Times::clock).ifPresent(parts::add);
        message.from()
                .flatMap(from -> message.to().map(to -> from + " → " + to))
                .ifPresent(parts::add);
        parts.add(message.message().startLine());
        return String.join(" · ", parts);
    }
}
