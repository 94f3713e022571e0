/** The contract with the platforms: a {@link Question} comes in, a {@link Card} goes out; it knows neither SIP nor any platform. */
package org.sipcause.chat;
