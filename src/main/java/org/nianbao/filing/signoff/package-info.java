/**
 * What people of an agency sign before a report leaves it: the steps, the signer's desk,
 * the approval sheet with its scans.
 */
@NullMarked
package org.nianbao.filing.signoff;

import org.jspecify.annotations.NullMarked;
