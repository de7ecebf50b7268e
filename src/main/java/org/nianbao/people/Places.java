package org.nianbao.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The names of the agencies and offices for which people work, as the head of every page
 * shows them; they are as old as a minute. Templates call it {@code @places}.
 */
@Component("places")
public class Places {

	private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

	private static final int MOST_KNOWN = 20_000;

	private final AgencyRegister agencies;

	private final Cache<String, Agency> known;

	Places(AgencyRegister agencies, Clock clock) {
		this.agencies = agencies;
		this.known = Caffeine.newBuilder()
			.expireAfterWrite(KNOWN_FOR)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.maximumSize(MOST_KNOWN)
			.build();
	}

	/** The name of an agency or office; its code where there is none, or no database. */
	public String name(String code, Locale locale) {
		try {
			Agency agency = this.known.get(code, (unknown) -> this.agencies.find(unknown).orElse(null));
			return Optional.ofNullable(agency).map((found) -> found.name(locale)).orElse(code);
		}
		catch (DataAccessException ex) {
			return code;
		}
	}

	/**
	 * The name of the one agency or office for which the person works now; empty if it is
	 * none or several.
	 */
	public String working(SignedIn person, Locale locale) {
		if (person.place() != null) {
			return name(person.place(), locale);
		}
		return (person.places().size() == 1) ? name(person.places().getFirst(), locale) : "";
	}

}
