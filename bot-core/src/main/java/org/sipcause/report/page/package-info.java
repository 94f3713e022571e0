/** A diagnosis as one HTML file that needs nothing beside it and lets nothing in a trace run. */
package org.sipcause.report.page;
