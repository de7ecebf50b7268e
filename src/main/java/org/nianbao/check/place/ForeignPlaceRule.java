package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * No other place's name stands in the text, as it is left there by copying
 * (国办公开办函〔2021〕30号 on reports that are alike).
 */
final class ForeignPlaceRule implements Rule {

	private static final String CODE = "text.foreignPlace";

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		Optional<Home> home = Home.of(subject);
		if (home.isEmpty()) {
			return undecided(subject);
		}
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : subject.passages()) {
			findForeign(passage, subject, home.get(), findings);
			ForeignWords.in(passage, home.get())
				.forEach((words) -> findings.add(finding(passage.place(words.start(), words.end()),
						passage.quote(words.start(), words.end()), home.get().label(), words.message())));
			ForeignAgencies.in(passage.plain(), home.get())
				.forEach((agency) -> findings.add(agency(passage, agency[0], agency[1], home.get())));
		}
		return findings;
	}

	private static void findForeign(Passage passage, Subject subject, Home home, List<Finding> findings) {
		String text = passage.plain();
		List<Mention> mentions = Mentions.in(text);
		Surroundings surroundings = new Surroundings(text, mentions);
		Set<String> named = new HashSet<>();
		int continued = -1;
		for (int i = 0; i < mentions.size(); i++) {
			Mention mention = mentions.get(i);
			if (home.isOwn(text, mention)) {
				former(passage, mention, subject, home).ifPresent(findings::add);
				continue;
			}
			if (mention.attached() && mention.start() == continued) {
				continued = mention.end();
				continue;
			}
			if (isTold(mention, surroundings) && !surroundings.isNamedForAReason(mention, i)
					&& named.add(mention.text(text))) {
				continued = mention.end();
				String quote = passage.quote(mention.start(), mention.end());
				findings.add(finding(passage.place(mention.start(), mention.end()), quote, home.label(),
						Message.of("check.place.foreign", quote, home.label())));
			}
		}
	}

	/** Whether the letters mean the place rather than something else. */
	private static boolean isTold(Mention mention, Surroundings surroundings) {
		return switch (mention.nature()) {
			case FULL, SHORT -> true;
			case COMMON -> mention.attached() || surroundings.tellsOfAgency(mention);
			case WEAK -> surroundings.tellsOfAgency(mention);
		};
	}

	/** A name of the own region that was given up before the report's year. */
	private static Optional<Finding> former(Passage passage, Mention mention, Subject subject, Home home) {
		String text = passage.plain();
		Optional<String> since = Gazetteer.get().since(mention.text(text));
		if (since.isEmpty() || (mention.start() > 0 && "原曾前称时旧".indexOf(text.charAt(mention.start() - 1)) >= 0)) {
			return Optional.empty();
		}
		String[] parts = since.get().split(" ");
		if (subject.year().value() <= Integer.parseInt(parts[0]) || home.hasName(mention.text(text))) {
			return Optional.empty();
		}
		String quote = passage.quote(mention.start(), mention.end());
		return Optional.of(finding(passage.place(mention.start(), mention.end()), quote, parts[1],
				Message.of("check.place.former", quote, parts[0], parts[1])));
	}

	private static Finding agency(Passage passage, int start, int end, Home home) {
		String quote = passage.quote(start, end);
		String own = home.agencies().getFirst();
		return finding(passage.place(start, end), quote, own, Message.of("check.place.agency", quote, own));
	}

	private static List<Finding> undecided(Subject subject) {
		boolean named = subject.passages().stream().anyMatch(ForeignPlaceRule::namesAPlace);
		return named ? List.of(new Finding(CODE, FindingLevel.NOTE, new Place.OfReport(), List.of(), "", "",
				Message.of("check.place.unknownHome"))) : List.of();
	}

	private static boolean namesAPlace(Passage passage) {
		List<Mention> mentions = Mentions.in(passage.plain());
		Surroundings surroundings = new Surroundings(passage.plain(), mentions);
		return mentions.stream().anyMatch((mention) -> isTold(mention, surroundings));
	}

	private static Finding finding(Place place, String left, String right, Message message) {
		return new Finding(CODE, FindingLevel.EXPLAIN, place, List.of(), left, right, message);
	}

}
