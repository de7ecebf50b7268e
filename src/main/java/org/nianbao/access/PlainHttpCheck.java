package org.nianbao.access;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start production where a session or a link in a mail could travel in plain
 * HTTP: who listens on the way would be the person.
 */
@Component
@Profile("production")
class PlainHttpCheck implements InitializingBean {

	private static final String COOKIE = "server.servlet.session.cookie.";

	private final Environment environment;

	PlainHttpCheck(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void afterPropertiesSet() {
		boolean protectedCookie = is("secure") && is("http-only")
				&& this.environment.getProperty(COOKIE + "name", "").startsWith("__Host-");
		if (!protectedCookie) {
			throw new PlainHttpException("The cookie of sessions is not protected as production asks for.",
					"Leave the settings server.servlet.session.cookie.* as they are delivered.");
		}
		String site = this.environment.getProperty("nianbao.mail.site", "");
		if (!site.startsWith("https://")) {
			throw new PlainHttpException(
					"With the profile \"production\" Nianbao needs the address at which people reach it, over https:"
							+ " links in mails begin with it.",
					"Set NIANBAO_MAIL_SITE to an address like https://nianbao.example.");
		}
	}

	private boolean is(String setting) {
		return this.environment.getProperty(COOKIE + setting, Boolean.class, false);
	}

}
