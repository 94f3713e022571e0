package org.sipcause.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trace                             | 50000 | false | false | ''",
                "Diagnose SIP/2.0 200 OK           | 50000 | false | false | SIP/2.0 200 OK",
                "trace --fold 9 rest               | 9     | false | false | rest",
                "trace --esp-null                  | 50000 | false | true  | ''",
                "trace --esp-null --fold=9 rest    | 9     | false | true  | rest",
                "trace together rest               | 2147483647 | true | false | rest",
                "trace --fold 9 --together --esp-null | 2147483647 | true | true | ''",
                "trace --esp-nullify               | 50000 | false | false | --esp-nullify",
                "trace --fold x                    | 50000 | false | false | --fold x",
                "trace rest --esp-null             | 50000 | false | false | rest --esp-null",
            })
    void optionsStandBeforeWhatIsPasted(String text, int fold, boolean together, boolean plainEsp, String paste) {
        TraceWords words = TraceWords.of(text);

        assertThat(words.asked()).isTrue();
        assertThat(words.reading()).isEqualTo(new Reading(fold, together, plainEsp));
        assertThat(words.paste()).isEqualTo(paste);
    }

    @Test
    void theTerminalSaysHowWideItIs() {
        assertThat(TraceWords.of("trace --columns 100 --esp-null").columns()).isEqualTo(OptionalInt.of(100));
        assertThat(TraceWords.of("trace --columns 1000").columns()).isEmpty();
    }

    @Test
    void aPasteThatDoesNotBeginWithTheWordHasNoOptions() {
        TraceWords words = TraceWords.of(" --esp-null trace --together ");

        assertThat(words.asked()).isFalse();
        assertThat(words.reading()).isEqualTo(Reading.USUAL);
        assertThat(words.paste()).isEqualTo("--esp-null trace --together");
    }
}
