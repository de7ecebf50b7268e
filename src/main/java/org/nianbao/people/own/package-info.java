/**
 * The pages of the own account.
 */
@NullMarked
package org.nianbao.people.own;

import org.jspecify.annotations.NullMarked;
