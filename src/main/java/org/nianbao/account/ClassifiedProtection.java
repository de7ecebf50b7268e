package org.nianbao.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

import org.nianbao.agency.AgencyRegister;

/**
 * What offices must ask for that are examined by the classified protection scheme (等保):
 * passwords of several kinds of characters that are changed from time to time, and a lock
 * after several wrong ones. All of it is off unless the configuration names an office;
 * then it holds for the people of that office and of all agencies below.
 */
class ClassifiedProtection {

	private final ClassifiedProtectionProperties settings;

	private final AgencyRegister agencies;

	ClassifiedProtection(ClassifiedProtectionProperties settings, AgencyRegister agencies) {
		this.settings = settings;
		this.agencies = agencies;
	}

	/** Whether it holds for anybody. */
	boolean isOn() {
		return !this.settings.offices().isEmpty();
	}

	/** Whether it holds for somebody with these duties. */
	boolean covers(Collection<Duty> duties) {
		if (!isOn() || this.settings.everywhere()) {
			return isOn();
		}
		return duties.stream().map(Duty::agencyCode).distinct().anyMatch(this::covers);
	}

	private boolean covers(String agencyCode) {
		return this.settings.offices().contains(agencyCode)
				|| this.agencies.officesAbove(agencyCode).stream().anyMatch(this.settings.offices()::contains);
	}

	/** Whether the account's password has to be replaced before the person may go on. */
	boolean isPasswordOutdated(Account account, Instant now) {
		return covers(account.duties()) && account.passwordChangedAt()
			.filter((since) -> !now.isBefore(since.plus(this.settings.passwordAge())))
			.isPresent();
	}

	/** How many wrong passwords in a row lock an account. */
	int attempts() {
		return this.settings.attempts();
	}

	/** How long an account is locked. */
	Duration lock() {
		return this.settings.lock();
	}

}
