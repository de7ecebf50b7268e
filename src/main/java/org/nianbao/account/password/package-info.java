/**
 * Which passwords may be chosen.
 */
@NullMarked
package org.nianbao.account.password;

import org.jspecify.annotations.NullMarked;
