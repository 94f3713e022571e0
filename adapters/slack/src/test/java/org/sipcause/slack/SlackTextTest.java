package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            nullValues = "null",
            value = {
                "null                                                         ¦ ''",
                "503 vs 408                                                   ¦ 503 vs 408",
                "a &amp; b &lt;c&gt;                                          ¦ a & b <c>",
                "&amp;lt;                                                     ¦ &lt;",
                "To: &lt;sip:bob@example.com&gt;                              ¦ To: <sip:bob@example.com>",
                "To: &lt;<sip:bob@example.com|sip:bob@example.com>&gt;;tag=1  ¦ To: <sip:bob@example.com>;tag=1",
                "To: &lt;sip:<mailto:bob@example.com|bob@example.com>&gt;     ¦ To: <sip:bob@example.com>",
                "To: &lt;<sip:bob@example.com>&gt;                            ¦ To: <sip:bob@example.com>",
                "Contact: <sip:bob@192.0.2.1:5060>;expires=60                 ¦ Contact:"
                        + " <sip:bob@192.0.2.1:5060>;expires=60",
                "INVITE <sip:bob@example.com> SIP/2.0                         ¦ INVITE sip:bob@example.com SIP/2.0",
                "see <https://example.com/a?b=1&amp;c=2>                      ¦ see https://example.com/a?b=1&c=2",
                "see <https://example.com|the page>                           ¦ see the page",
                "call <tel:+15550100|+1 555 0100>                             ¦ call +1 555 0100",
                "<@U123> and <@U123|alice>                                    ¦ @U123 and @alice",
                "<#C1|general> <#C2>                                          ¦ #general #C2",
                "<!here> <!subteam^S1|@ops> <!channel|@channel>               ¦ @here @ops @channel",
                "`503`                                                        ¦ 503",
                "a < b > c                                                    ¦ a < b > c",
                "<>                                                           ¦ <>",
            })
    void whatWasTyped(String slack, String typed) {
        assertThat(SlackText.typed(slack)).isEqualTo(typed);
    }

    @Test
    void fencesGoAndLinesStay() {
        assertThat(SlackText.typed("look:\n```\nSIP/2.0 200 OK\n\nv=0\n```\n"))
                .isEqualTo("look:\n\nSIP/2.0 200 OK\n\nv=0");
        assertThat(SlackText.typed("```SIP/2.0 200 OK\nVia: x```")).isEqualTo("SIP/2.0 200 OK\nVia: x");
    }

    @Test
    void onlyTheBotsOwnMentionGoes() {
        assertThat(SlackText.without("U1", "<@U1> ask <@U2> and <@U1|bot>")).isEqualTo(" ask <@U2> and ");
        assertThat(SlackText.without("U1", null)).isEmpty();
    }

    @Test
    void aLongTextOfHalfOpenBracketsTakesNoTime() {
        String text = "From: <sip:" + "<".repeat(40_000) + "a:".repeat(20_000) + "<sip:x>".repeat(5_000);

        assertThat(SlackText.typed(text)).isNotEmpty();
    }
}
