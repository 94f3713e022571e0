package org.sipcause.diagnosis.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sipcause.catalog.Catalog;
import org.sipcause.catalog.FindingText;
import org.sipcause.catalog.Template;
import org.sipcause.diagnosis.Diagnoser;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Severity;

/** Every error and warning of the specifications says what cannot be seen, what would decide, and the command that shows it. */
class UnseenTest {
    /** What an operator can type, by its first word. */
    private static final Pattern COMMAND = Pattern.compile(
            "\\b(tcpdump|tshark|sngrep|sipsak|sipp|dig|openssl|ss -|nc -|curl"
                    + "|asterisk -rx|core show|dialplan show|pjsip (show|qualify)|fs_cli|sofia (status|global)|kamcmd|kamctl"
                    + "|opensips-cli|show |debug ccsip|timedatectl|chronyc|ip -br|whois|xmllint|conntrack|grep|\\./sip)");

    @Test
    void everyFaultSaysWhatCannotBeSeenAndWhatWouldShowIt() throws IOException, URISyntaxException {
        var words = Catalog.words(Locale.ENGLISH);
        Map<String, String> silent = new TreeMap<>();
        for (var specification : SpecificationTest.specifications()) {
            for (var sample : specification.samples()) {
                for (var finding :
                        new Diagnoser(Rules.ALL).diagnose(sample.flow()).findings()) {
                    if (finding.severity() != Severity.INFO) {
                        var said = words.finding(finding.wording())
                                .or(() -> words.finding(finding.rule()))
                                .orElseThrow();
                        if (!complete(said, finding)) {
                            silent.put(said.id(), said.next().orElse("nothing"));
                        }
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean complete(FindingText said, Finding finding) {
        return said.notVisible()
                        .map(text -> Template.fill(text, finding.values()))
                        .filter(text -> !text.isBlank())
                        .isPresent()
                && said.next()
                        .map(text -> Template.fill(text, finding.values()))
                        .filter(text -> COMMAND.matcher(text).find())
                        .isPresent();
    }
}
