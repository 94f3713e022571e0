/** Capture files down to the payloads of UDP and TCP; it knows no SIP. */
package org.sipcause.pcap;
