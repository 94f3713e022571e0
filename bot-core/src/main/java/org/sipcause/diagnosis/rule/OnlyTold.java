package org.sipcause.diagnosis.rule;

import java.util.List;
import org.sipcause.diagnosis.Finding;
import org.sipcause.diagnosis.Rule;
import org.sipcause.flow.CallFlow;

/**
 * A fault inside an element that no message names: only what its log says can tell, and that is found under every rule's id
 * where no message shows it.
 */
record OnlyTold(String id) implements Rule {
    @Override
    public List<Finding> check(CallFlow flow) {
        return List.of();
    }
}
