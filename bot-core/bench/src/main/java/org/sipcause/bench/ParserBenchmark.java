package org.sipcause.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sipcause.sip.SipParser;

/** Time per message of this project's parser beside JAIN-SIP's and pkts', over the same messages and fields. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParserBenchmark {
    private static final int ROUNDS = 3;

    private final List<byte[]> messages = Samples.all();
    private final byte[] semicolons = Samples.hostile("semicolons");
    private final byte[] vias = Samples.hostile("vias");
    private final byte[] noLineEnd = Samples.hostile("no line end");

    /** Positions only. */
    @Benchmark
    @OperationsPerInvocation(Samples.COUNT)
    public void index(Blackhole hole) {
        for (byte[] message : messages) {
            hole.consume(SipParser.parse(message, 0, message.length));
        }
    }

    /** All fields as strings. */
    @Benchmark
    @OperationsPerInvocation(Samples.COUNT)
    public void fields(Blackhole hole) {
        each(OurFields::read, hole);
    }

    /** The same by the JAIN-SIP reference implementation. */
    @Benchmark
    @OperationsPerInvocation(Samples.COUNT)
    public void jainSip(Blackhole hole) {
        each(JainFields::read, hole);
    }

    /** The same by pkts-sip. */
    @Benchmark
    @OperationsPerInvocation(Samples.COUNT)
    public void pktsSip(Blackhole hole) {
        each(PktsFields::read, hole);
    }

    /** Lines as strings. */
    @Benchmark
    @OperationsPerInvocation(Samples.COUNT)
    public void lineScan(Blackhole hole) {
        each(LineScan::lines, hole);
    }

    /** A header of 64 kB of semicolons. */
    @Benchmark
    public void hostileSemicolons(Blackhole hole) {
        OurFields.read(semicolons, new Eaten(hole));
    }

    /** Ten thousand Via lines. */
    @Benchmark
    public void hostileVias(Blackhole hole) {
        OurFields.read(vias, new Eaten(hole));
    }

    /** A line that does not end. */
    @Benchmark
    public void hostileNoLineEnd(Blackhole hole) {
        OurFields.read(noLineEnd, new Eaten(hole));
    }

    private void each(BiConsumer<byte[], Values> reader, Blackhole hole) {
        for (byte[] message : messages) {
            reader.accept(message, new Eaten(hole));
        }
    }

    private record Eaten(Blackhole hole) implements Values {
        @Override
        public void text(String value) {
            hole.consume(value);
        }

        @Override
        public void number(long value) {
            hole.consume(value);
        }
    }

    /**
     * Runs all of them in turn, several rounds, with JMH's options, and prints the ratios of the medians over all rounds: what else goes
     * on in the machine for half a minute then sways no parser more than the others.
     */
    public static void main(String[] words) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(words))
                .include(ParserBenchmark.class.getName())
                .build();
        Map<String, List<Double>> scores = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (RunResult result : new Runner(options).run()) {
                List<Double> own =
                        scores.computeIfAbsent(result.getPrimaryResult().getLabel(), none -> new ArrayList<>());
                result.getBenchmarkResults().stream()
                        .flatMap(fork -> fork.getIterationResults().stream())
                        .forEach(iteration ->
                                own.add(iteration.getPrimaryResult().getScore()));
            }
        }
        Map<String, Double> nanos = new TreeMap<>();
        scores.forEach(
                (name, all) -> nanos.put(name, all.stream().sorted().toList().get(all.size() / 2)));
        ratios(nanos).forEach(System.out::println);
    }

    private static List<String> ratios(Map<String, Double> nanos) {
        double bytes = Samples.all().stream()
                .mapToInt(message -> message.length)
                .average()
                .orElseThrow();
        double normal = nanos.get("fields") / bytes;
        List<String> lines = new ArrayList<>();
        for (String name : List.of("lineScan", "index", "fields", "pktsSip", "jainSip")) {
            double per = nanos.get(name);
            lines.add(String.format(
                    Locale.ROOT,
                    "%-18s %8.0f ns a message; JAIN-SIP takes %5.1f times as long, pkts-sip %5.1f times",
                    name,
                    per,
                    nanos.get("jainSip") / per,
                    nanos.get("pktsSip") / per));
        }
        lines.add(String.format(Locale.ROOT, "%-18s %8.2f ns a byte", "normal input", normal));
        Map<String, byte[]> hostile = new TreeMap<>(Map.of(
                "hostileSemicolons", Samples.hostile("semicolons"),
                "hostileVias", Samples.hostile("vias"),
                "hostileNoLineEnd", Samples.hostile("no line end")));
        hostile.forEach((name, input) -> {
            double per = nanos.get(name) / input.length;
            lines.add(String.format(
                    Locale.ROOT, "%-18s %8.2f ns a byte, %.2f times normal input", name, per, per / normal));
        });
        return lines;
    }
}
