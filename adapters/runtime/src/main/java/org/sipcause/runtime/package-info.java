/** What the chat adapters need to run for months; it names no platform. */
package org.sipcause.runtime;
