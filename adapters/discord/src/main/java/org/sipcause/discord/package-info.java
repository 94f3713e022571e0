/** The bot in Discord. */
package org.sipcause.discord;
