/** Documents taken over into a draft, once a person has looked at what was read. */
@NullMarked
package org.nianbao.filing.intake;

import org.jspecify.annotations.NullMarked;
