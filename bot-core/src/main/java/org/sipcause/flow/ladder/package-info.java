/** What is shown of a call, once for every way of drawing it: who took part, what passed between them, what stands out. */
package org.sipcause.flow.ladder;
