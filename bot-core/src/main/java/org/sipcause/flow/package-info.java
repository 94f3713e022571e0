/** Messages put together: transactions, dialogs, calls and the hops they crossed. */
package org.sipcause.flow;
