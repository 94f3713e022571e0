/** A diagnosis as the JSON object that scripts read. */
package org.sipcause.report;
