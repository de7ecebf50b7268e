package org.nianbao.check.place;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.ConsistentReports;
import org.nianbao.check.Context;
import org.nianbao.check.Filer;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportYear;

/** Reports of agencies at real places, with sentences written for the tests. */
final class Reports {

	static final Edition EDITION = TestEditions.official("2021");

	static final ReportYear YEAR = new ReportYear(2023);

	static final ReportContent CONTENT = new ConsistentReports(EDITION, 11).next(YEAR);

	/** A bureau of a city in an autonomous region. */
	static final Filer QINZHOU = filer("钦州市投资促进局", "450700 钦州市", "450000 广西壮族自治区", "100000 中国");

	/** A government of a district whose name is a word. */
	static final Filer CHAOYANG = filer("朝阳区人民政府", "110105 朝阳区", "110000 北京市");

	/** Another one. */
	static final Filer HEPING = filer("沈阳市和平区教育局", "210102 和平区", "210100 沈阳市", "210000 辽宁省");

	private Reports() {
	}

	static Filer filer(String name, String... regions) {
		return new Filer(name, List.of(), Filer.Kind.DEPARTMENT, Stream.of(regions).map((region) -> {
			String[] parts = region.split(" ");
			return new Filer.Region(parts[0], parts[1]);
		}).toList());
	}

	/** A bureau at a place of the gazetteer. */
	static Filer bureauAt(int code) {
		String name = Gazetteer.get().name(code).orElseThrow();
		return filer(name + "水务局", code + " " + name);
	}

	static List<Finding> check(Rule rule, @Nullable Filer filer, String overview) {
		return check(rule, filer, CONTENT.withNarrative("overview", overview));
	}

	static List<Finding> check(Rule rule, @Nullable Filer filer, ReportContent content) {
		return rule.check(Subject.typed(EDITION, content, Context.NONE.withFiler(filer)));
	}

	/** The words that the finding quotes, as the report's text has them at its place. */
	static String quoted(Finding finding, String overview) {
		return (finding.place() instanceof Place.OfPassage passage) ? overview.substring(passage.start(), passage.end())
				: "";
	}

}
