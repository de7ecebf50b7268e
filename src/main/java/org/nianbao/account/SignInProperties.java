package org.nianbao.account;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of signing in, {@code nianbao.sign-in.*}.
 *
 * @param attempts wrong passwords for one account from one address before it must wait
 * @param attemptsWithin the time in which that many attempts come back, evenly
 * @param attemptsPerAddress sign-ins a minute from one address, whatever the account;
 * generous, because a whole government may share one address
 * @param codesPerHour one-time codes tried for one account, wherever from, an hour
 * @param resetsPerHour questions for a new password from one address an hour
 * @param hashingAtOnce passwords hashed at the same time; 0 for as many as half of the
 * machine's cores
 * @param hashingWaiting sign-ins that may wait for their turn; more are told to come back
 * @param hashingWait how long one waits at most
 */
@ConfigurationProperties("nianbao.sign-in")
record SignInProperties(@DefaultValue("10") int attempts, @DefaultValue("15m") Duration attemptsWithin,
		@DefaultValue("300") int attemptsPerAddress, @DefaultValue("60") int codesPerHour,
		@DefaultValue("60") int resetsPerHour, @DefaultValue("0") int hashingAtOnce,
		@DefaultValue("16") int hashingWaiting, @DefaultValue("2s") Duration hashingWait) {
}
