package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.check.Subject;
import org.nianbao.check.claim.Claim.About;
import org.nianbao.shared.ReportYear;

/**
 * What a report's text states of requests, their outcomes and disputes, in order.
 *
 * @param all what it states
 */
record Claims(List<Claim> all) {

	/** So many different numbers of one thing are its parts, and none is a claim. */
	private static final int PARTS = 3;

	/** What the report states, read once for all rules. */
	static Claims of(Subject subject) {
		return subject.workedOut(Claims.class, Claims::read);
	}

	private static Claims read(Subject subject) {
		ReportYear year = subject.year();
		List<Claim> claims = new ArrayList<>();
		for (Sentence sentence : Narration.of(subject).sentences()) {
			List<Claim> own = new SentenceReader(sentence, year).read();
			own.addAll(Denials.in(sentence));
			claims.addAll(withoutRivals(own));
		}
		Map<Count, Set<BigDecimal>> numbers = new HashMap<>();
		claims.forEach((claim) -> numbers.computeIfAbsent(claim.readings().getFirst(), (count) -> new HashSet<>())
			.add(claim.value().stripTrailingZeros()));
		claims.removeIf((claim) -> numbers.getOrDefault(claim.readings().getFirst(), Set.of()).size() >= PARTS);
		return new Claims(List.copyOf(claims));
	}

	/** What one sentence says twice, and not the same, is of different things. */
	private static List<Claim> withoutRivals(List<Claim> claims) {
		return claims.stream().filter((claim) -> claims.stream().noneMatch(claim::rivals)).toList();
	}

	/** What is stated about that. */
	List<Claim> about(About about) {
		return this.all.stream().filter((claim) -> claim.about() == about).toList();
	}

}
