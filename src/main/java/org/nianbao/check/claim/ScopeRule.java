package org.nianbao.check.claim;

import java.util.List;
import java.util.Objects;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.check.claim.Claim.About;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * The text counts for the same bodies as the tables: a text for 本级 beside tables for the
 * whole area shows by a number of requests that differs. Silent where the text also gives
 * the tables' number.
 */
final class ScopeRule implements Rule {

	@Override
	public String code() {
		return "text.scope";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Claim> claims = Claims.of(subject).about(About.RECEIVED);
		List<Claim> others = claims.stream()
			.filter((claim) -> Scopes.differ(claim, subject) && Verdict.of(claim, subject).isWrong())
			.toList();
		boolean given = claims.stream().anyMatch((claim) -> Verdict.of(claim, subject).right());
		return given ? List.of() : others.stream().map((claim) -> finding(subject, claim)).toList();
	}

	private Finding finding(Subject subject, Claim claim) {
		Count count = claim.readings().getFirst();
		Verdict verdict = Verdict.of(claim, subject);
		Message stated = scope(Objects.requireNonNull(claim.scope()).code());
		Message due = scope(subject.content().scope().code());
		return new Finding(code(), level(), claim.place(), count.cells(subject.edition()), claim.quote(),
				verdict.figure().toPlainString(),
				Message.of("check.claim.scope", claim.quote(), stated, count.name(), verdict.figure(), due));
	}

	private static Message scope(String code) {
		return Message.of("check.claim.scope." + code);
	}

}
