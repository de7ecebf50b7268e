/**
 * The pages on which administrators manage the accounts of their area.
 */
@NullMarked
package org.nianbao.people.administration;

import org.jspecify.annotations.NullMarked;
