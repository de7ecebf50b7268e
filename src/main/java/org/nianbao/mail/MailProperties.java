package org.nianbao.mail;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent, {@code nianbao.mail.*}; the server stands under
 * {@code spring.mail.*}, and without it nothing is sent.
 *
 * @param from the address from which mails come
 * @param site where people reach this application, without a slash at the end, such as
 * {@code https://nianbao.example}; links in mails begin with it
 * @param dailyAt the time of day in China at which daily mails are put together
 * @param givenUpAfter how long the delivery of a mail is tried
 */
@ConfigurationProperties("nianbao.mail")
record MailProperties(@DefaultValue("nianbao@localhost") String from, URI site,
		@DefaultValue("16:30") LocalTime dailyAt, @DefaultValue("3d") Duration givenUpAfter) {

	MailProperties {
		if (!Addressee.isAddress(from)) {
			throw new IllegalArgumentException("nianbao.mail.from is not a mail address: " + from);
		}
		if (site.getHost() == null || site.getPath().endsWith("/")) {
			throw new IllegalArgumentException(
					"nianbao.mail.site must be an address like https://nianbao.example, and is " + site);
		}
	}

}
