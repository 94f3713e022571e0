package org.sipcause.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sipcause.catalog.Words;
import org.sipcause.chat.Question;
import org.sipcause.diagnosis.Diagnosis;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;
import org.sipcause.flow.Call;
import org.sipcause.flow.ladder.Ladder;
import org.sipcause.flow.ladder.LadderText;
import org.sipcause.report.page.Page;
import org.sipcause.report.page.PageWriter;
import org.sipcause.report.picture.Caption;
import org.sipcause.report.picture.Pages;
import org.sipcause.report.picture.Svg;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Trace;

/** A diagnosis as one HTML file: what was found, the ladders, the messages in full. */
public final class PageReport {
    /** Gaps that the page's script fills: they stay as they are. */
    private static final Map<String, String> GAPS =
            Map.of("count", "{count}", "total", "{total}", "one", "{one}", "other", "{other}");

    private static final int MOST_LISTED = 5000;
    private static final int MOST_CALLS = 200;
    private static final int MOST_DRAWN = 40;
    private static final int MOST_PAGES = 60;
    private static final int MOST_NARROW = 4;
    private static final int WIDE = 1000;
    private static final int NARROW = 360;

    private final Words words;
    private final Diagnosis diagnosis;
    private final Ladders ladders;
    private final PageMessages messages;
    private int pages;

    private PageReport(Words words, Diagnosis diagnosis) {
        this.words = words;
        this.diagnosis = diagnosis;
        this.ladders = new Ladders(words, diagnosis);
        this.messages = new PageMessages(diagnosis);
    }

    /**
     * Reads inputs and writes one page about all of them.
     *
     * @param question {@code trace} with its options and files
     * @return whether there was SIP in them; where not, nothing is written
     * @throws IOException where the output cannot be written
     */
    public static boolean write(Question question, Words words, OutputStream out) throws IOException {
        var traces =
                Traces.of(question.attachments(), TraceWords.of(question.text()).reading());
        if (!traces.hasSip()) {
            return false;
        }
        out.write(of(traces, new DiagnosisCard(words, traces).card().headline(), words));
        out.flush();
        return true;
    }

    /** The page about traces that are read already, in UTF-8. */
    static byte[] of(Traces traces, String headline, Words words) {
        var names = traces.read().stream().map(Trace::name).collect(Collectors.joining(", "));
        var page = new PageReport(words, traces.diagnosis()).page(headline, names);
        return PageWriter.write(page, key -> words.label("page." + key, GAPS)).getBytes(StandardCharsets.UTF_8);
    }

    private Page page(String headline, String names) {
        var flow = diagnosis.flow();
        var calls = new ArrayList<Page.Call>();
        everywhere().ifPresent(calls::add);
        var failed = failed();
        var order = flow.calls().stream()
                .sorted(Comparator.comparing(call -> !failed.contains(call.index()))) // those that failed first
                .limit(MOST_LISTED)
                .toList();
        var places = new IdentityHashMap<CapturedMessage, Integer>();
        for (var call : order) {
            call.messages().forEach(message -> places.put(message, calls.size()));
            calls.add(call(call, failed.contains(call.index()), calls.size()));
        }
        return new Page(
                words.locale().toLanguageTag(), headline, about(names), calls, messages.all(places), cut(flow.calls()));
    }

    /** The calls that an error is said of. */
    private Set<Integer> failed() {
        return diagnosis.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .flatMap(finding -> Stream.concat(finding.call().stream().boxed(), finding.alsoIn().stream()))
                .collect(Collectors.toSet());
    }

    private String cut(List<Call> calls) {
        return calls.size() > MOST_CALLS || messages.cut()
                ? words.label("page.cut", Map.of("calls", "" + MOST_CALLS, "messages", "" + messages.count()))
                : "";
    }

    private String about(String names) {
        return words.label(
                "page.about",
                Map.of(
                        "files", names,
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
                : Optional.of(
                        new Page.Call(words.label("page.whole"), "", false, true, findings, List.of(), List.of(), ""));
    }

    private Page.Call call(Call call, boolean failed, int place) {
        var headline = ladders.headline(call);
        var line = new CallLine(words, call).line();
        if (place >= MOST_CALLS) {
            return new Page.Call(headline, line, failed, false, List.of(), List.of(), List.of(), "");
        }
        var findings = ladders.about(call).stream().map(this::finding).toList();
        if (place >= MOST_DRAWN || pages >= MOST_PAGES) {
            return new Page.Call(headline, line, failed, true, findings, List.of(), List.of(), "");
        }
        var ladder = ladders.of(call);
        var caption = ladders.caption(ladder, call);
        var text = LadderText.ascii(110).withDetails().render(ladder);
        var wide = drawings(ladder, caption, WIDE);
        pages += wide.size();
        var narrow = wide.size() < MOST_NARROW ? drawings(ladder, caption, NARROW) : List.<String>of();
        return new Page.Call(headline, line, failed, true, findings, wide, narrow, text);
    }

    private List<String> drawings(Ladder ladder, Caption caption, int width) {
        return Pages.of(ladder, caption, width).stream()
                .map(page -> Svg.linked(page, arrow -> messages.anchor(arrow.message())))
                .toList();
    }

    private Page.Finding finding(Finding finding) {
        var all = new FindingWords(words, diagnosis.flow());
        var said = all.of(finding);
        return new Page.Finding(
                ladders.title(finding),
                DiagnosisCard.certainty(words, finding),
                said.explanation(),
                finding.evidence().stream()
                        .map(evidence -> messages.proof(evidence, DiagnosisCard.place(words, evidence)))
                        .distinct()
                        .toList(),
                said.fix(),
                all.unseen(finding));
    }
}
