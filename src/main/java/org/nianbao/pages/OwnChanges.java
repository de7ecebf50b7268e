package org.nianbao.pages;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.history.Act;
import org.nianbao.history.Noted;
import org.nianbao.history.Subject.Kind;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Forgets at once what somebody has changed on this very instance: who corrects a report
 * and looks at it sees the correction.
 */
@Component
class OwnChanges {

	/** What changes a report for the public. */
	private static final Set<String> PUBLIC_ACTS = Set.of("report.PUBLISH", "report.BRING_IN", "report.TAKE_DOWN",
			"publication.notePortal");

	/** A report's key: the agency's code, the year, the scope. */
	private static final Pattern REPORT = Pattern.compile("(.+)-\\d{4}-[a-z]+");

	private final PageStore store;

	OwnChanges(PageStore store) {
		this.store = store;
	}

	@TransactionalEventListener
	void forget(Noted noted) {
		Set<String> agencies = new HashSet<>();
		for (Act act : noted.acts()) {
			Matcher report = REPORT.matcher(act.subject().id());
			if (act.subject().kind() == Kind.REPORT && report.matches()) {
				if (PUBLIC_ACTS.contains(act.code())) {
					agencies.add(report.group(1));
				}
			}
			else if (act.subject().kind() != Kind.ACCOUNT) {
				this.store.forgetAll();
				return;
			}
		}
		if (!agencies.isEmpty()) {
			this.store.forget(agencies);
		}
	}

}
