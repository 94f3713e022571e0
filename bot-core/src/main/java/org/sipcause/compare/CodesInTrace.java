package org.sipcause.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sipcause.catalog.CodePair;
import org.sipcause.flow.Call;
import org.sipcause.flow.CallFlow;
import org.sipcause.flow.Transaction;

/**
 * Codes weighed against each other for one call.
 *
 * @param call the call
 * @param said the response with one of the codes; empty where none has it
 * @param instead the response that ended the call where that has none of the codes
 * @param judged what there is to look at, each with what this call shows
 * @param supported the one code that what was seen fits without a contradiction; empty where that is none or several
 */
public record CodesInTrace(
        Call call,
        Optional<CodeSaid> said,
        Optional<CodeSaid> instead,
        List<Judged> judged,
        Optional<String> supported) {
    public CodesInTrace {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(instead, "instead");
        judged = List.copyOf(judged);
        Objects.requireNonNull(supported, "supported");
    }

    /**
     * Weighs codes for the first call that has one of them, else for the first that failed, else for the first; empty where the
     * trace shows no call from its beginning.
     *
     * @param codes at least two
     * @param pair what was written about them
     */
    public static Optional<CodesInTrace> of(CallFlow flow, List<String> codes, Optional<CodePair> pair) {
        List<Call> calls =
                flow.calls().stream().filter(call -> !call.path().isEmpty()).toList();
        return calls.stream()
                .filter(call -> subject(call, codes).isPresent())
                .findFirst()
                .or(() -> calls.stream().filter(Call::failed).findFirst())
                .or(() -> calls.stream().findFirst())
                .map(call -> of(flow, call, codes, pair));
    }

    private static CodesInTrace of(CallFlow flow, Call call, List<String> codes, Optional<CodePair> pair) {
        Optional<CodeSaid> said = subject(call, codes).flatMap(CodeSaid::of);
        Transaction subject = subject(call, codes).or(call::decisive).orElseThrow();
        Optional<CodeSaid> instead = said.isPresent() ? Optional.empty() : CodeSaid.of(subject);
        if (instead.isPresent()) { // how another code came about says nothing of these
            return new CodesInTrace(call, said, instead, List.of(), Optional.empty());
        }
        Observer observer = new Observer(flow, call, subject);
        List<Judged> judged = new ArrayList<>();
        for (CodePair.Tell tell : pair.map(CodePair::tells).orElse(List.of())) {
            tell.tag().ifPresent(tag -> judged.add(judged(tell.look(), tag, codes, observer.of(tag.fact()))));
        }
        // a trace that ends before the answer decides nothing; silence to the end does
        boolean over = said.isPresent() || (subject.silent() && call.failed());
        return new CodesInTrace(call, said, instead, judged, over ? supported(codes, judged) : Optional.empty());
    }

    private static Judged judged(String look, CodePair.Tag tag, List<String> codes, Observed observed) {
        List<Map.Entry<String, Boolean>> fits = new ArrayList<>();
        for (String code : codes) {
            observed.meets(tag.expected().get(code)).ifPresent(meets -> fits.add(Map.entry(code, meets)));
        }
        return new Judged(look, observed, fits);
    }

    /** The outermost transaction that ended with one of the codes: what the asker saw, before what stood behind it. */
    private static Optional<Transaction> subject(Call call, List<String> codes) {
        List<Transaction> all = new ArrayList<>(call.path());
        all.addAll(call.attempts());
        all.addAll(call.inDialog());
        return all.stream()
                .filter(transaction -> transaction.finalCode().isPresent()
                        && codes.contains("" + transaction.finalCode().getAsInt()))
                .findFirst();
    }

    private static Optional<String> supported(List<String> codes, List<Judged> judged) {
        List<String> good = codes.stream()
                .filter(code -> count(judged, code, true) > 0 && count(judged, code, false) == 0)
                .toList();
        return good.size() == 1 ? Optional.of(good.getFirst()) : Optional.empty();
    }

    /** How many of the things looked at fit a code, or contradict it. */
    public int count(String code, boolean fitting) {
        return count(judged, code, fitting);
    }

    private static int count(List<Judged> judged, String code, boolean fitting) {
        return (int) judged.stream()
                .filter(one -> one.fits().contains(Map.entry(code, fitting)))
                .count();
    }
}
