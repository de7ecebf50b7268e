/**
 * What a report's text states in numbers: Chinese numbers with their units and the words
 * around them, read as claims, and the rules that compare these with the tables.
 */
@NullMarked
package org.nianbao.check.claim;

import org.jspecify.annotations.NullMarked;
