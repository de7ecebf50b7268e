package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.check.Message;
import org.nianbao.check.Passage;

/**
 * Words other than names of places that belong elsewhere: another province's platforms,
 * 全省 in an autonomous region or a municipality, 自治区 in a province.
 */
final class ForeignWords {

	/** Speaks of the own province; not 各省, 外省, 跨省, 省级, 省、自治区、直辖市. */
	private static final Pattern PROVINCE = Pattern
		.compile("(?<![各外跨两多他弟部个关邻])(?:[全我本]省(?!级)|省(?:委|政府|人民政府|厅|直)|省、?市(?!级|场|民))");

	/** Speaks of the own autonomous region. */
	private static final Pattern REGION = Pattern.compile("(?<![、（省族尔古])(?<!省和)(?:[全我]自治区|自治区(?:党委|政府|人民政府|、市|级))");

	private static final int LONGEST = 8;

	private static final List<Platform> PLATFORMS = Lines.of("platforms.txt")
		.stream()
		.map((line) -> new Platform(line.substring(3), line.substring(0, 2)))
		.sorted(Comparator.comparing(Platform::name))
		.toList();

	private ForeignWords() {
	}

	/** What is found in a passage, in no particular order. */
	static List<Found> in(Passage passage, Home home) {
		Optional<String> province = home.province();
		if (province.isEmpty()) {
			return List.of();
		}
		List<Found> found = new ArrayList<>();
		for (Platform platform : PLATFORMS) {
			int at = passage.plain().indexOf(platform.name());
			if (at >= 0 && !platform.province().equals(province.get())) {
				String owner = Gazetteer.get().name(Integer.parseInt(platform.province()) * 10_000).orElse("");
				found.add(new Found(at, at + platform.name().length(),
						Message.of("check.place.platform", platform.name(), owner, home.label())));
			}
		}
		home.provinceName().flatMap((name) -> ofLevel(passage.plain(), name)).ifPresent(found::add);
		return found;
	}

	/** The first words that speak of a province as something that it is not. */
	private static Optional<Found> ofLevel(String text, String province) {
		boolean inProvince = province.endsWith("省");
		String anchor = inProvince ? "自治区" : "省";
		Matcher words = (inProvince ? REGION : PROVINCE).matcher(text).useTransparentBounds(true);
		int at = text.indexOf(anchor);
		while (at >= 0 && !(words.region(Math.max(0, at - 1), Math.min(text.length(), at + LONGEST)).find()
				&& !namesAProvince(text, words.start()))) {
			at = text.indexOf(anchor, at + 1);
		}
		if (at < 0) {
			return Optional.empty();
		}
		return Optional
			.of(new Found(words.start(), words.end(), Message.of("check.place.level", words.group(), province)));
	}

	/** Whether another province is named right before, as in 安徽省委. */
	private static boolean namesAProvince(String text, int at) {
		return at >= 2 && Gazetteer.get().formOf(text.substring(at - 2, at)) >= 0;
	}

	/**
	 * A platform of one province.
	 *
	 * @param name what it is called
	 * @param province the first two digits of the province's code
	 */
	private record Platform(String name, String province) {
	}

	/**
	 * Words that belong elsewhere.
	 *
	 * @param start where they begin in the plain form
	 * @param end the index after their last character
	 * @param message what is wrong with them
	 */
	record Found(int start, int end, Message message) {
	}

}
