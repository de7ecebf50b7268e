package org.nianbao.report;

import org.nianbao.shared.LocalizedText;

/**
 * A reason why a report can't be submitted.
 *
 * @param rule the code of the rule that it breaks
 * @param place the cell or the section and paragraph
 * @param message what is wrong and what to do
 */
public record Refusal(String rule, String place, LocalizedText message) {
}
