package org.nianbao.checker;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the checker gives to one address.
 *
 * @param requestsPerMinute how many documents one address may have checked in a minute
 */
@Validated
@ConfigurationProperties("nianbao.checker")
record CheckerProperties(@DefaultValue("300") @Min(1) int requestsPerMinute) {
}
