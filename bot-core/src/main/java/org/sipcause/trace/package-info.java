/** What was seen on the wire or in a log, message by message, whatever format it came in. */
package org.sipcause.trace;
