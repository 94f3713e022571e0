package org.sipcause.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.util.Responder;
import com.slack.api.methods.MethodsClient;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.sipcause.chat.SampleCards;

/** Slack's moods, played by its SDK's own responder. */
class PrivateReplyTest {
    private final Responder responder = mock(Responder.class);
    private final MethodsClient client = mock(MethodsClient.class);
    private final PrivateReply reply = new PrivateReply(responder, client, "C1", "U1", false, false);

    @Test
    void whatSlackTakesIsSentOnce() throws Exception {
        when(responder.send(any(ActionResponse.class))).thenReturn(status(200));

        reply.send(Answer.of(SampleCards.lookUp(), Locale.ENGLISH));

        verify(responder).send(any(ActionResponse.class));
        verifyNoMoreInteractions(responder);
    }

    @Test
    void blocksThatSlackRefusesAreFollowedByThePlainHeadline() throws Exception {
        when(responder.send(any(ActionResponse.class))).thenReturn(status(400), status(200));

        reply.send(Answer.of(SampleCards.lookUp(), Locale.ENGLISH));

        var sent = ArgumentCaptor.forClass(ActionResponse.class);
        verify(responder, times(2)).send(sent.capture());
        assertThat(sent.getAllValues().getFirst().getBlocks()).isNotEmpty();
        assertThat(sent.getAllValues().getLast().getBlocks()).isNull();
        assertThat(sent.getAllValues().getLast().getText()).isEqualTo("503 Service Unavailable");
    }

    @Test
    void aBrokenConnectionIsTold() throws Exception {
        when(responder.send(any(ActionResponse.class))).thenThrow(new IOException("broken"));

        assertThatThrownBy(() -> reply.send(Answer.of(SampleCards.lookUp(), Locale.ENGLISH)))
                .hasMessage("broken");
    }

    @Test
    void filesThatCannotBeShownAloneAreNamed() throws Exception {
        when(responder.send(any(ActionResponse.class))).thenReturn(status(200));

        reply.send(Answer.of(SampleCards.diagnosis(), Locale.ENGLISH));

        var sent = ArgumentCaptor.forClass(ActionResponse.class);
        verify(responder).send(sent.capture());
        assertThat(sent.getValue().getBlocks().toString()).contains("Not shown here: ladder.txt.");
    }

    private static WebhookResponse status(int code) {
        return WebhookResponse.builder().code(code).build();
    }
}
