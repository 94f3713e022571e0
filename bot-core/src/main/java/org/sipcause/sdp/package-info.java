/** Session descriptions (RFC 8866) and what two of them agree on (RFC 3264). */
package org.sipcause.sdp;
