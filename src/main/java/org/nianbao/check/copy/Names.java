package org.nianbao.check.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Filer;

/**
 * The names that an agency’s text holds of itself, in all the forms in which they are
 * written: 青河市教育局, 市教育局, 教育局, 教育, 青河.
 */
public final class Names {

	/** No names. */
	public static final Names NONE = new Names(Set.of());

	private static final Pattern REGION = Pattern
		.compile("(?<own>.{2,}?)(?:特别行政区|自治区|自治州|自治县|自治旗|地区|街道|省|市|县|区|镇|乡|州|盟|旗)(?:办事处)?");

	private static final Pattern AGENCY = Pattern
		.compile("(?<own>.{2,}?)(?:人民政府办公室|人民政府|管理委员会|委员会|管理局|办公室|办公厅|街道办事处|办事处|局|委|厅|院|处|中心|集团|公司)");

	/** What many agencies have in their names and everybody writes. */
	private static final Set<String> COMMON = Set.of("人民", "政府", "政务", "行政", "信息", "公开", "服务", "管理", "市场", "综合");

	private final Set<String> forms;

	private final Words words;

	private Names(Set<String> forms) {
		this.forms = forms;
		this.words = new Words(forms);
	}

	/** The names of the agency that files a report; none if it is not known. */
	public static Names of(@Nullable Filer filer) {
		if (filer == null) {
			return NONE;
		}
		List<String> agencies = new ArrayList<>(filer.otherNames());
		agencies.add(filer.name());
		return of(agencies, filer.regions().stream().map(Filer.Region::name).toList());
	}

	/**
	 * The names of an agency.
	 * @param agencies its official name and those that it had
	 * @param regions the official names of the regions in which it is
	 */
	public static Names of(Collection<String> agencies, Collection<String> regions) {
		Set<String> words = new HashSet<>();
		for (String region : regions) {
			add(words, region);
			Matcher match = REGION.matcher(region);
			if (match.matches()) {
				add(words, match.group("own"));
			}
		}
		List<String> prefixes = words.stream().toList();
		for (String agency : agencies) {
			add(words, agency);
			String core = withoutRegions(agency, prefixes);
			add(words, core);
			Matcher match = AGENCY.matcher(core);
			if (match.matches()) {
				add(words, match.group("own"));
			}
		}
		return new Names(words);
	}

	private static void add(Set<String> words, String word) {
		if (word.length() >= 2 && !COMMON.contains(word)) {
			words.add(word);
		}
	}

	private static String withoutRegions(String agency, Collection<String> regions) {
		String rest = agency;
		boolean shorter = true;
		while (shorter) {
			String begun = rest;
			rest = regions.stream()
				.filter((region) -> begun.length() > region.length() + 1 && begun.startsWith(region))
				.max((one, other) -> Integer.compare(one.length(), other.length()))
				.map((region) -> begun.substring(region.length()))
				.orElse(begun);
			shorter = rest.length() < begun.length();
		}
		return rest;
	}

	/** How long the name is that begins there; 0 if none does. */
	int lengthAt(CharSequence text, int start) {
		return this.words.lengthAt(text, start);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Names names && names.forms.equals(this.forms);
	}

	@Override
	public int hashCode() {
		return this.forms.hashCode();
	}

	@Override
	public String toString() {
		return this.forms.toString();
	}

}
