package org.nianbao.people.entry;

import org.nianbao.account.FirstAdministrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the link for the first administrator into the log, as long as there is none. */
@Component
@Profile("production")
class SetUpNotice {

	private static final Logger logger = LoggerFactory.getLogger(SetUpNotice.class);

	private final FirstAdministrator first;

	private final String site;

	SetUpNotice(FirstAdministrator first, @Value("${nianbao.mail.site}") String site) {
		this.first = first;
		this.site = site;
	}

	@EventListener(ApplicationReadyEvent.class)
	void write() {
		this.first.invite()
			.ifPresent((token) -> logger.info(
					"There is no administrator yet. Open this link within 24 hours to become the first one; it works once:"
							+ " {}/set-up?token={}",
					this.site, token));
	}

}
