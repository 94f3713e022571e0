/** The bot in Slack. */
package org.sipcause.slack;
