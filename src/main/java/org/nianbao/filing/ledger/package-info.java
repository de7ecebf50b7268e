/** The agency's own list of requests (依申请公开台账), from which the matrix is counted. */
@NullMarked
package org.nianbao.filing.ledger;

import org.jspecify.annotations.NullMarked;
