package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * The names of the agency and of its regions are written as they are registered: no
 * character is left out or another one.
 */
final class OwnNameRule implements Rule {

	private static final String CODE = "text.ownName";

	/** Shorter names differ from too many words in one character. */
	private static final int SHORTEST_AGENCY = 6;

	private static final int SHORTEST_REGION = 3;

	/** What may stand before the kind of a place without being of its name. */
	private static final String OTHERS = "本全各我该新老主中大小市县区城乡辖郊农山东西南北内外和及与在由对向从到为前后上下每某两多跨邻周省国镇属、，。；：“”（）《》";

	private static final Pattern BODY = Pattern
		.compile("人民政府|政府|政务(?:公开|服务)|[县区市]?委|[\\p{IsHan}]{2,10}?(?:局|委|办|厅|中心)");

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
			return List.of();
		}
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : subject.passages()) {
			misspelt(passage.plain(), home.get())
				.ifPresent((found) -> findings.add(finding(passage.place(found.start(), found.end()),
						passage.quote(found.start(), found.end()), found.due())));
		}
		signed(subject, home.get()).ifPresent(findings::add);
		return findings;
	}

	private static Optional<Finding> signed(Subject subject, Home home) {
		String agency = Plain.of(subject.content().signature().agency());
		return misspelt(agency, home).map((found) -> finding(new Place.OfSection("signature", 0),
				agency.substring(found.start(), found.end()), found.due()));
	}

	/** The first name in a text that is nearly one of the own. */
	private static Optional<Found> misspelt(String text, Home home) {
		for (String name : home.agencies()) {
			if (name.length() >= SHORTEST_AGENCY) {
				int[] near = new NearName(name).in(text);
				if (near.length > 0 && isMisspelt(text, near, name, home)) {
					return Optional.of(new Found(near[0], near[1], name));
				}
			}
		}
		List<String> regions = home.regions();
		for (int i = 0; i < regions.size(); i++) {
			String region = regions.get(i);
			String parent = (i + 1 < regions.size()) ? regions.get(i + 1) : "";
			Optional<Found> found = cutParent(text, region, parent).or(() -> otherCharacter(text, region, parent));
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	/**
	 * Not where only the kind of the region or a joining word is left out or another one,
	 * where the kind of body differs, or where another place is named.
	 */
	private static boolean isMisspelt(String text, int[] near, String name, Home home) {
		String found = text.substring(near[0], near[1]);
		boolean joined = found.length() <= name.length() && without(found).equals(without(name));
		boolean place = Mentions.in(found).stream().anyMatch((mention) -> !home.isOwn(found, mention));
		return found.charAt(found.length() - 1) == name.charAt(name.length() - 1) && !joined && !place;
	}

	private static String without(String name) {
		return name.replaceAll("[和与及、省市县区]", "");
	}

	/** The end of the region above before the own region: 州市柳北区 for 柳州市柳北区. */
	private static Optional<Found> cutParent(String text, String region, String parent) {
		if (parent.length() < SHORTEST_REGION) {
			return Optional.empty();
		}
		String rest = parent.substring(1);
		for (int at = text.indexOf(rest + region); at >= 0; at = text.indexOf(rest + region, at + 1)) {
			if (!text.startsWith(parent, at - 1)) {
				return Optional.of(new Found(at, at + rest.length() + region.length(), parent + region));
			}
		}
		return Optional.empty();
	}

	/** A region with another first character before its bodies: 沐阳县人民政府 for 沭阳县. */
	private static Optional<Found> otherCharacter(String text, String region, String parent) {
		if (region.length() < SHORTEST_REGION || !PlaceForms.endsNames(region.charAt(region.length() - 1))) {
			return Optional.empty();
		}
		for (int wrong = 0; wrong < region.length() - 1; wrong++) {
			Optional<Found> found = otherCharacter(text, region, wrong, parent);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static Optional<Found> otherCharacter(String text, String region, int wrong, String parent) {
		String kept = (wrong == 0) ? region.substring(1) : region.substring(0, wrong);
		int shift = (wrong == 0) ? 1 : 0;
		for (int at = text.indexOf(kept); at >= 0; at = text.indexOf(kept, at + 1)) {
			int start = at - shift;
			int end = start + region.length();
			if (start >= 0 && text.startsWith(region.substring(wrong + 1), start + wrong + 1)
					&& text.charAt(start + wrong) != region.charAt(wrong)
					&& OTHERS.indexOf(text.charAt(start + wrong)) < 0 && isNoPlace(text, start, end)
					&& (isBody(text, end) || (!parent.isEmpty() && text.startsWith(parent, start - parent.length())))) {
				return Optional.of(new Found(start, end, region));
			}
		}
		return Optional.empty();
	}

	/** Whether no place's name begins there, or inside what was found. */
	private static boolean isNoPlace(String text, int start, int end) {
		Gazetteer gazetteer = Gazetteer.get();
		for (int at = start; at < end - 1; at++) {
			int form = gazetteer.longestAt(text, at);
			if (form >= 0 && (at == start || gazetteer.nature(form) == Nature.FULL)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isBody(String text, int at) {
		return BODY.matcher(text).region(at, text.length()).lookingAt();
	}

	private static Finding finding(Place place, String left, String right) {
		return new Finding(CODE, FindingLevel.EXPLAIN, place, List.of(), left, right,
				Message.of("check.ownName", left, right));
	}

	/** What was found in place of which name. */
	private record Found(int start, int end, String due) {
	}

}
