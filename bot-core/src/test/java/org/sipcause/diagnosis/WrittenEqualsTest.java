package org.sipcause.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcause.flow.ladder.Mark;
import org.sipcause.sip.SipParser;
import org.sipcause.trace.CapturedMessage;
import org.sipcause.trace.Endpoint;
import org.sipcause.trace.Position;
import org.sipcause.trace.TimeBase;

/** Records that write their own equals: a component that is added later must not be forgotten in it. */
class WrittenEqualsTest {
    private static final Evidence PROOF = new Evidence(Optional.empty(), Position.line(1), "one");
    private static final Evidence OTHER_PROOF = new Evidence(Optional.empty(), Position.line(1), "other");
    private static final Optional<Endpoint> HERE = Optional.of(new Endpoint("192.0.2.1", 5060));

    private static final CapturedMessage MESSAGE = new CapturedMessage(
            1,
            SipParser.parse("SIP/2.0 200 OK\nCSeq: 1 INVITE\n\n").orElseThrow(),
            Optional.empty(),
            TimeBase.UTC,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Position.line(1),
            OptionalInt.empty());

    /** A value for each component, and another one. */
    record Sample(Class<? extends Record> type, List<Object> values, List<Object> others) {}

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample(
                        Position.class,
                        List.of(OptionalInt.of(1), OptionalInt.of(2)),
                        List.of(OptionalInt.of(3), OptionalInt.empty())),
                new Sample(
                        Evidence.class,
                        List.of(Optional.empty(), Position.line(1), "one"),
                        List.of(Optional.of(MESSAGE), Position.line(2), "other")),
                new Sample(
                        Mark.class,
                        List.of(OptionalInt.of(1), true, "cause", HERE),
                        List.of(OptionalInt.of(2), false, "other", Optional.empty())),
                new Sample(
                        Finding.class,
                        List.of(
                                "rule",
                                Severity.ERROR,
                                Certainty.CERTAIN,
                                OptionalInt.of(1),
                                List.of(2),
                                HERE,
                                List.of(PROOF),
                                Map.of("a", "b")),
                        List.of(
                                "other",
                                Severity.INFO,
                                Certainty.LIKELY,
                                OptionalInt.empty(),
                                List.of(),
                                Optional.empty(),
                                List.of(OTHER_PROOF),
                                Map.of())));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyComponentCounts(Sample sample) throws ReflectiveOperationException {
        Object[] values = sample.values().toArray();
        Record one = make(sample.type(), values);
        assertThat(make(sample.type(), values)).isEqualTo(one).hasSameHashCodeAs(one);
        for (int component = 0; component < sample.type().getRecordComponents().length; component++) {
            Object[] changed = values.clone();
            changed[component] = sample.others().get(component);
            assertThat(make(sample.type(), changed)).isNotEqualTo(one);
        }
    }

    private static Record make(Class<? extends Record> type, Object... values) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }
}
