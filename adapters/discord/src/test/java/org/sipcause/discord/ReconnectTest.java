package org.sipcause.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sipcause.chat.Card;
import org.sipcause.chat.Tone;
import org.sipcause.runtime.CannotStart;
import org.sipcause.runtime.Eventually;

/** What months bring: the gateway goes away in each of its ways, and the bot answers again. */
@Timeout(40)
class ReconnectTest {
    private static final int IDENTIFY = 2;
    private static final int RESUME = 6;

    private static Presence presence;

    @BeforeAll
    static void comeIn() throws Exception {
        presence = new Presence(question -> Card.of("asked: " + question.text(), Tone.NEUTRAL));
    }

    @AfterAll
    static void leave() {
        presence.close();
    }

    @Test
    void resumesAfterADroppedConnection() {
        answersAfter(RESUME, FakeGateway::drop);
    }

    @Test
    void resumesWhenAskedToComeAgain() {
        answersAfter(RESUME, FakeGateway::reconnect);
    }

    @Test
    void beginsAnewWhenItsSessionIsGone() {
        answersAfter(IDENTIFY, FakeGateway::invalidate);
    }

    private static void answersAfter(int op, Consumer<FakeGateway> loss) {
        var gateway = presence.discord.gateway();
        long before = gateway.received(op);
        loss.accept(gateway);
        Eventually.until("op " + op, () -> gateway.received(op) == before + 1);
        assertThat(Presence.words(presence.answerTo(Wire.slash(Wire.IN_GUILD, "503"))))
                .contains("asked: 503");
    }

    @Test
    void doesNotStartWhereItsCommandsAreRefused() throws Exception {
        try (var discord = new FakeDiscord()) {
            discord.failOnce("/commands", 403, "{\"message\":\"Missing Access\",\"code\":50001}");
            assertThatThrownBy(() -> Presence.open(discord, question -> Card.of("never", Tone.NEUTRAL)))
                    .hasMessageContaining("error 50001")
                    .isInstanceOfSatisfying(
                            CannotStart.class, why -> assertThat(why.exitCode()).isEqualTo(CannotStart.UNAVAILABLE));
        }
    }

    @Test
    void doesNotStartWhereTheGatewayRefusesTheToken() throws Exception {
        try (var discord = new FakeDiscord()) {
            discord.gateway().refuseAll();
            assertThatThrownBy(() -> Presence.open(discord, question -> Card.of("never", Tone.NEUTRAL)))
                    .hasMessageContaining("DISCORD_BOT_TOKEN");
        }
    }

    @Test
    void endsWithTheReasonWhenTheTokenIsRefusedForGood() throws Exception {
        try (var other = new Presence(question -> Card.of("never", Tone.NEUTRAL))) {
            other.discord.gateway().refuse();
            var why = other.connection.awaitEnd().orElseThrow();
            assertThat(why.exitCode()).isEqualTo(CannotStart.BAD_SETTINGS);
            assertThat(why).hasMessageContaining("DISCORD_BOT_TOKEN");
        }
    }
}
