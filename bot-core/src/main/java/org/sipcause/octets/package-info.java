/** Bytes read as the text that they are, without making strings of them. */
package org.sipcause.octets;
