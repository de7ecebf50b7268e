/**
 * The application itself; every package below is one module.
 */
@NullMarked
package org.nianbao;

import org.jspecify.annotations.NullMarked;
