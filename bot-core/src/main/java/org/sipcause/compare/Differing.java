package org.sipcause.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sipcause.flow.Transaction;
import org.sipcause.trace.CapturedMessage;

/** Finds the differences of aligned calls and weighs them. A difference that a hop hands on is told once, where it shows first. */
final class Differing {
    private final Side good;
    private final Side bad;
    private final Alignment alignment;
    private final Set<Trait> suspects;
    private final List<Difference> found = new ArrayList<>();

    Differing(Side good, Side bad, Alignment alignment) {
        this.good = good;
        this.bad = bad;
        this.alignment = alignment;
        this.suspects = bad.failed() && !good.failed() ? Suspects.of(bad) : EnumSet.noneOf(Trait.class);
    }

    List<Difference> all() {
        Map<Trait, Boolean> atFailure = new EnumMap<>(Trait.class);
        Optional<Pair> failing = failing();
        failing.flatMap(pair -> differing(pair.good(), pair.bad()))
                .ifPresent(traits -> traits.forEach(trait -> atFailure.put(trait, true)));
        for (Pair pair : alignment.pairs()) {
            requests(pair, failing.isPresent() ? Optional.of(atFailure.keySet()) : Optional.empty());
            answers(pair);
        }
        challenges();
        if (bad.code().orElse(0) / 100 == 2 && good.code().orElse(0) / 100 == 2) {
            alignment.onlyGood().forEach((step, transaction) -> alone(step, transaction, true));
        }
        alignment.onlyBad().forEach((step, transaction) -> alone(step, transaction, false));
        results();
        return found;
    }

    /** The pair at the hop where the bad call failed, where the good call has that hop too. */
    private Optional<Pair> failing() {
        return alignment.pairs().stream()
                .filter(Pair::decisive)
                .filter(pair -> bad.call().origin().filter(pair.bad()::equals).isPresent())
                .findFirst();
    }

    private static Optional<Set<Trait>> differing(Transaction good, Transaction bad) {
        return RequestReadings.of(good).flatMap(one -> RequestReadings.of(bad).map(other -> traits(one, other)));
    }

    private static Set<Trait> traits(Readings one, Readings other) {
        Set<Trait> traits = new TreeSet<>();
        for (Trait trait : Trait.values()) {
            if (!one.of(trait).key().equals(other.of(trait).key())) {
                traits.add(trait);
            }
        }
        // the same difference said twice
        if (traits.contains(Trait.NUMBER_FORMAT)) {
            traits.remove(Trait.NUMBER);
        }
        if (traits.contains(Trait.CODECS)) {
            traits.remove(Trait.CODEC_ORDER);
        }
        if (traits.contains(Trait.FAMILY)) {
            traits.remove(Trait.MEDIA_ADDRESS);
        }
        if (traits.contains(Trait.BODY)) {
            traits.removeAll(EnumSet.range(Trait.CONTENT_TYPE, Trait.DIRECTION));
            traits.removeAll(EnumSet.of(Trait.EXTRAS, Trait.CODEC_ORDER));
        }
        return traits;
    }

    private void requests(Pair pair, Optional<Set<Trait>> atFailure) {
        Optional<Readings> one = RequestReadings.of(pair.good());
        Optional<Readings> other = RequestReadings.of(pair.bad());
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        for (Trait trait : traits(one.get(), other.get())) {
            Reading here = one.get().of(trait);
            Reading there = other.get().of(trait);
            boolean arrives = Suspects.onTheWay(trait)
                    || atFailure.map(traits -> traits.contains(trait)).orElse(true);
            boolean onTheWay = pair.decisive() ? arrives : bad.code().orElse(0) / 100 == 2;
            add(pair.step(), here, there, onTheWay ? weight(here, there) : Weight.MAY_MATTER);
        }
    }

    /** What the answerers say: their descriptions where both answered, and who they are. */
    private void answers(Pair pair) {
        Optional<CapturedMessage> one = answer(pair.good());
        Optional<CapturedMessage> other = answer(pair.bad());
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        Readings here = new Readings(one.get());
        Readings there = new Readings(other.get());
        boolean bothTake = Transaction.status(one.get()) / 100 == 2 && Transaction.status(other.get()) / 100 == 2;
        if (bothTake) {
            MediaReadings.add(here);
            MediaReadings.add(there);
        }
        here.headers().value("Server").ifPresent(name -> here.add(Trait.SERVER, name, here.line("Server")));
        there.headers().value("Server").ifPresent(name -> there.add(Trait.SERVER, name, there.line("Server")));
        Step step = new Step(
                pair.step().method(), pair.step().hop(), true, pair.step().nth());
        for (Trait trait : traits(here, there)) {
            if (trait != Trait.SERVER
                    || (here.of(trait).present() && there.of(trait).present())) {
                add(step, here.of(trait), there.of(trait), weight(here.of(trait), there.of(trait)));
            }
        }
    }

    private static Optional<CapturedMessage> answer(Transaction transaction) {
        return transaction
                .finalResponse()
                .or(() -> transaction.responses().stream().reduce((one, next) -> next));
    }

    /** What the last challenge of each call asked for. */
    private void challenges() {
        Optional<Readings> one = challenge(good);
        Optional<Readings> other = challenge(bad);
        if (one.isPresent() && other.isPresent()) {
            Step step = new Step(good.call().method(), 1, true, 1);
            for (Trait trait : traits(one.get(), other.get())) {
                Reading here = one.get().of(trait);
                Reading there = other.get().of(trait);
                add(step, here, there, weight(here, there));
            }
        }
    }

    private static Optional<Readings> challenge(Side side) {
        return side.call().attempts().stream()
                .flatMap(attempt -> attempt.finalResponse().stream())
                .filter(response -> !response.message().headers().challenges().isEmpty())
                .reduce((first, next) -> next)
                .map(response -> {
                    Readings readings = new Readings(response);
                    response.message().headers().challenges().stream()
                            .findFirst()
                            .ifPresent(asked -> {
                                String line = readings.line(asked.header());
                                asked.realm().ifPresent(realm -> readings.add(Trait.REALM, realm, realm, line));
                                readings.add(Trait.ALGORITHM, asked.algorithm().orElse("MD5"), line);
                            });
                    return readings;
                });
    }

    /** A request within the dialog that only one of the calls has. */
    private void alone(Step step, Transaction transaction, boolean inGood) {
        CapturedMessage first = transaction.first();
        Reading has = new Reading(
                Trait.STEP, "yes", transaction.method(), first, first.message().startLine());
        Reading hasNot = Reading.absent(
                Trait.STEP, (inGood ? bad : good).call().messages().getLast());
        Reading one = inGood ? has : hasNot;
        Reading other = inGood ? hasNot : has;
        boolean ending = transaction.method().equals("BYE");
        add(step, one, other, ending ? Weight.RESULT : weight(one, other));
    }

    private void results() {
        Optional<Transaction> one = good.call().origin();
        Optional<Transaction> other = bad.call().origin();
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        Readings here = result(good, one.get());
        Readings there = result(bad, other.get());
        Step step = new Step(bad.call().method(), bad.call().path().size(), true, 1);
        for (Trait trait : traits(here, there)) {
            found.add(new Difference(trait, Weight.RESULT, step, here.of(trait), there.of(trait)));
        }
    }

    private static Readings result(Side side, Transaction origin) {
        CapturedMessage said = answer(origin).orElseGet(origin::first);
        Readings readings = new Readings(said);
        String start = said.message().startLine();
        origin.finalCode().ifPresent(code -> readings.add(Trait.CODE, "" + code, start));
        origin.server().ifPresent(server -> readings.add(Trait.SAID_BY, server.toString(), start));
        side.latency().ifPresent(latency -> readings.add(Trait.LATENCY, latency, start));
        return readings;
    }

    private Weight weight(Reading here, Reading there) {
        boolean suspect = suspects.contains(here.trait()) && Suspects.pointsAtTheBad(here, there);
        return suspect ? Weight.CAN_CAUSE : Weight.MAY_MATTER;
    }

    private void add(Step step, Reading here, Reading there, Weight weight) {
        boolean told = found.stream()
                .anyMatch(difference -> difference.trait() == here.trait()
                        && difference.step().answer() == step.answer()
                        && difference.good().key().equals(here.key())
                        && difference.bad().key().equals(there.key()));
        if (!told) {
            found.add(new Difference(here.trait(), weight, step, here, there));
        }
    }
}
