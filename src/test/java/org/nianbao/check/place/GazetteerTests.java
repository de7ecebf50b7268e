package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.check.Filer;
import org.nianbao.check.Finding;

import static org.assertj.core.api.Assertions.assertThat;

class GazetteerTests {

	private static final Gazetteer GAZETTEER = Gazetteer.get();

	private static final long SEED = 20_260_501;

	/** Sentences that say something of the own agency with another place's name. */
	private static final List<String> TELLING = List.of("信息在%s人民政府门户网站公开。", "本报告由%s政府信息公开工作机构解释。",
			"严格执行《%s行政机关公文管理办法》。", "严格落实%s政务公开工作要点。");

	/** Sentences that have a reason to name another place. */
	private static final List<String> HARMLESS = List.of("全年赴%s考察学习2次。", "与%s签订合作协议。", "做好对口帮扶%s工作的信息公开。",
			"案件由%s人民法院集中管辖。", "借鉴%s等地的做法。", "聘请%s某大学的专家授课。", "委托%s某有限公司维护网站。");

	@Test
	void holdsTheWholeCountry() {
		assertThat(GAZETTEER.places()).hasSizeGreaterThan(3300);
	}

	@ParameterizedTest
	@CsvSource({ "合肥,340100", "新疆,650000", "延边,222400", "延边州,222400", "广西,450000", "香港,810000", "襄樊市,420600",
			"互助县,630223", "内蒙古,150000", "浦东新区,310115", "神农架,429021" })
	void knowsAPlaceByEveryFormOfItsName(String form, int code) {
		int number = GAZETTEER.formOf(form);
		assertThat(number).isNotNegative();
		assertThat(GAZETTEER.codes(number)).contains(code);
		assertThat(GAZETTEER.text(number)).isEqualTo(form);
	}

	@ParameterizedTest
	@CsvSource({ "340100,合肥市", "650000,新疆维吾尔自治区", "110105,朝阳区" })
	void tellsTheFullName(int code, String name) {
		assertThat(GAZETTEER.name(code)).contains(name);
		assertThat(GAZETTEER.name(code + 98)).isEmpty();
	}

	@Test
	void findsNothingThatIsNoPlace() {
		assertThat(GAZETTEER.formOf("汀澜市")).isNegative();
		assertThat(GAZETTEER.formOf("市")).isNegative();
		assertThat(GAZETTEER.longestAt("合", 0)).isNegative();
		assertThat(GAZETTEER.longestAt("合肥市场", 0, 3)).isEqualTo(GAZETTEER.formOf("合肥"));
	}

	@Test
	void findsEveryFormOfANameThatStandsByItself() {
		for (int form = 0; form < GAZETTEER.size(); form++) {
			String name = GAZETTEER.text(form);
			assertThat(GAZETTEER.formOf(name)).isEqualTo(form);
			assertThat(Mentions.in(name)).as(name)
				.singleElement()
				.satisfies((mention) -> assertThat(mention.text(name)).isEqualTo(name));
		}
	}

	@Test
	void findsEveryPlaceWhereItsNameWasLeftInTheText() {
		Random random = new Random(SEED);
		List<String> missed = new ArrayList<>();
		for (int code : GAZETTEER.places()) {
			Filer elsewhere = elsewhere(code, random);
			String named = named(code);
			String sentence = TELLING.get(random.nextInt(TELLING.size())).formatted(named);
			List<Finding> findings = Reports.check(new ForeignPlaceRule(), elsewhere, sentence);
			if (findings.size() != 1 || !named.startsWith(findings.getFirst().left())) {
				missed.add(elsewhere.name() + ' ' + sentence + ' ' + findings.stream().map(Finding::left).toList());
			}
		}
		assertThat(missed).as("seed " + SEED).isEmpty();
	}

	@Test
	void letsEveryPlacePassThatIsNamedForAReason() {
		Random random = new Random(SEED);
		List<String> alarms = new ArrayList<>();
		for (int code : GAZETTEER.places()) {
			Filer elsewhere = elsewhere(code, random);
			String sentence = HARMLESS.get(random.nextInt(HARMLESS.size())).formatted(named(code));
			if (!Reports.check(new ForeignPlaceRule(), elsewhere, sentence).isEmpty()) {
				alarms.add(elsewhere.name() + ' ' + sentence);
			}
		}
		assertThat(alarms).as("seed " + SEED).isEmpty();
	}

	@Test
	void letsEveryPlaceNameItselfAndWhereItLies() {
		Random random = new Random(SEED);
		List<String> alarms = new ArrayList<>();
		for (int code : GAZETTEER.places()) {
			String sentence = TELLING.get(random.nextInt(TELLING.size())).formatted(named(code));
			if (!Reports.check(new ForeignPlaceRule(), Reports.bureauAt(code), sentence).isEmpty()) {
				alarms.add(sentence);
			}
		}
		assertThat(alarms).as("seed " + SEED).isEmpty();
	}

	/** A name that is said of parts of any town stands after the name of its city. */
	private static String named(int code) {
		String name = GAZETTEER.name(code).orElseThrow();
		if (PlaceForms.full(name) != Nature.COMMON) {
			return name;
		}
		return GAZETTEER.name(code / 100 * 100).or(() -> GAZETTEER.name(code / 10_000 * 10_000)).orElseThrow() + name;
	}

	/** A bureau in another province. */
	private static Filer elsewhere(int code, Random random) {
		int[] places = GAZETTEER.places();
		int other = code;
		while (other / 10_000 == code / 10_000 || sharesName(code, other)) {
			other = places[random.nextInt(places.length)];
		}
		return Reports.bureauAt(other);
	}

	/** Whether both provinces have a place of that name. */
	private static boolean sharesName(int code, int other) {
		int form = GAZETTEER.formOf(GAZETTEER.name(code).orElseThrow());
		for (int same : GAZETTEER.codes(form)) {
			if (Gazetteer.isWithin(same, other) || Gazetteer.isWithin(other, same)) {
				return true;
			}
		}
		return false;
	}

}
