/** SIP messages as RFC 3261 words them, read tolerantly from bytes and kept with their line numbers. */
package org.sipcause.sip;
