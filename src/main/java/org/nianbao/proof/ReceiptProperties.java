package org.nianbao.proof;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often receipts are verified.
 *
 * @param checksPerMinute how many receipts one address may verify in a minute
 */
@Validated
@ConfigurationProperties("nianbao.receipts")
record ReceiptProperties(@DefaultValue("30") @Min(1) int checksPerMinute) {
}
