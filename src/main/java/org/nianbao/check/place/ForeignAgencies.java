package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other agencies of the own area in whose name the text speaks, as it does when it was
 * copied from them: the report, guide or catalogue of another bureau, or what another
 * bureau did for disclosure.
 */
final class ForeignAgencies {

	private static final String BODY = "(?:局|委员会|办公室|厅|中心|管理处|管委会|支队)";

	private static final String SUBJECT = "信息公开";

	/** What an agency owns. */
	private static final Pattern OWNED = Pattern.compile("信息公开(?:工作)?(?:年度报告|年报|指南|目录)");

	/** The agency that owns it. */
	private static final Pattern OWNER = Pattern
		.compile("([\\u4e00-\\u9fff]{2,24}" + BODY + ")(?:\\d{4}年?度?)?(?:政府)?$");

	private static final int LONGEST = 40;

	private static final int SHORTEST = 4;

	/** What is said before a name and is not of it. */
	private static final Pattern LEAD = Pattern.compile(".*(?:现公布|公布|由|根据|按照|依据|编制|更新了?|发布|查阅|联系|与|和|及|在|向|对|为|是|了|的)");

	private static final Pattern ANY = Pattern.compile("本机关|本单位|本部门|本局|我局|我委|我办|各|部门|单位|上级|政府|领导|国务院|国家|全国|省|办公厅");

	private ForeignAgencies() {
	}

	/** What is found in a text in its plain form. */
	static List<int[]> in(String text, Home home) {
		List<int[]> found = new ArrayList<>();
		Matcher owned = OWNED.matcher(text);
		Matcher owner = OWNER.matcher(text);
		for (int at = text.indexOf(SUBJECT); at >= 0; at = text.indexOf(SUBJECT, at + 1)) {
			if (owned.region(at, text.length()).lookingAt() && owner.region(Math.max(0, at - LONGEST), at).find()) {
				Matcher lead = LEAD.matcher(owner.group(1));
				int start = owner.start(1) + (lead.lookingAt() ? lead.end() : 0);
				String agency = text.substring(start, owner.end(1));
				if (agency.length() >= SHORTEST && !ANY.matcher(agency).find() && !isOwn(agency, home)) {
					found.add(new int[] { start, owner.end(1) });
				}
			}
		}
		return found;
	}

	/**
	 * Whether it is the own agency's name, a shorter form of it, or one with its regions.
	 */
	private static boolean isOwn(String agency, Home home) {
		String regions = String.join("", home.regions().reversed());
		return home.agencies()
			.stream()
			.anyMatch((name) -> Names.isShortFor(agency, regions + name) || agency.endsWith(name)
					|| new NearName(name).in(agency).length > 0);
	}

}
