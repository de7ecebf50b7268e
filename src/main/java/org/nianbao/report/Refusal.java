package org.nianbao.report;

import org.jspecify.annotations.Nullable;
import org.nianbao.report.Explanation.About;
import org.nianbao.shared.LocalizedText;

/**
 * A reason why a report can't be submitted.
 *
 * @param rule the code of the rule that it breaks
 * @param place the cell or the section and paragraph
 * @param message what is wrong and what to do
 * @param unexplained by what a reason would be known, with which it could be submitted as
 * it is; null if it must be corrected
 */
public record Refusal(String rule, String place, LocalizedText message, @Nullable About unexplained) {
}
