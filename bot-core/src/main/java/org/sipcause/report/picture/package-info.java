/** A ladder as a picture: laid out once as shapes with measured texts, then painted as SVG or as PNG. */
package org.sipcause.report.picture;
