package org.sipcause.healthy;

import java.util.List;

/**
 * A request on its way.
 *
 * @param path sender first
 * @param branches one for each hop
 */
record Sent(
        String method,
        int cseq,
        boolean byCaller,
        boolean inDialog,
        List<Peer> path,
        List<String> branches,
        String uri) {}
