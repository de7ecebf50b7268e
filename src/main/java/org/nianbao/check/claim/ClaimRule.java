package org.nianbao.check.claim;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.check.claim.Claim.About;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * What the text states is what the tables say: of requests received, of their outcomes,
 * and of disputes. A statement may be right in several ways (749 is right where 713 were
 * received and 36 carried in), as its words allow.
 */
final class ClaimRule implements Rule {

	private final String code;

	private final About about;

	private ClaimRule(String code, About about) {
		this.code = code;
		this.about = about;
	}

	static Rule received() {
		return new ClaimRule("text.received", About.RECEIVED);
	}

	static Rule outcome() {
		return new ClaimRule("text.outcome", About.OUTCOME);
	}

	static Rule disputes() {
		return new ClaimRule("text.disputes", About.DISPUTES);
	}

	@Override
	public String code() {
		return this.code;
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		List<Claim> undecided = new ArrayList<>();
		for (Claim claim : Claims.of(subject).about(this.about)) {
			Verdict verdict = Verdict.of(claim, subject);
			if (verdict.isUnknown()) {
				undecided.add(claim);
			}
			else if (verdict.isWrong() && !Scopes.differ(claim, subject)) {
				findings.add(finding(subject, claim, verdict));
			}
		}
		if (!undecided.isEmpty()) {
			findings.add(note(subject, undecided));
		}
		return findings;
	}

	private Finding finding(Subject subject, Claim claim, Verdict verdict) {
		Count count = claim.readings().getFirst();
		return new Finding(code(), level(), claim.place(), count.cells(subject.edition()), claim.quote(),
				verdict.figure().toPlainString(), Message.of("check.claim.differs", claim.quote(), count.name(),
						verdict.figure(), Message.of("check.request.explain")));
	}

	private Finding note(Subject subject, List<Claim> claims) {
		List<String> quotes = claims.stream().map(Claim::quote).distinct().toList();
		return new Finding(code(), FindingLevel.NOTE, claims.getFirst().place(),
				claims.getFirst().readings().getFirst().cells(subject.edition()), "", "",
				Message.of("check.undecided.claim", quotes, title()));
	}

}
