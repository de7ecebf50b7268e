package org.nianbao.check.place;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.check.Filer;
import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.shared.FindingLevel;

import static org.assertj.core.api.Assertions.assertThat;

class OwnNameRuleTests {

	private static final OwnNameRule RULE = new OwnNameRule();

	private static final Filer SHUYANG = Reports.filer("沭阳县农业农村局", "321322 沭阳县", "321300 宿迁市", "320000 江苏省");

	private static final Filer LIUBEI = Reports.filer("柳北区工业和信息化局", "450205 柳北区", "450200 柳州市", "450000 广西壮族自治区");

	@ParameterizedTest
	@CsvSource({ "信息在沐阳县人民政府网站公开。,沐阳县,沭阳县", "由宿迁市沐阳县统一发布。,沐阳县,沭阳县", "由宿千市民政局发布。,宿千市,宿迁市",
			"沭阳县农业农材局全年公开信息。,沭阳县农业农材局,沭阳县农业农村局", "沭阳县农业农局全年公开信息。,沭阳县农业农局,沭阳县农业农村局",
			"沭阳县县农业农村局全年公开信息。,沭阳县县农业农村局,沭阳县农业农村局", "由迁市沭阳县发布。,迁市沭阳县,宿迁市沭阳县", "沐阳县人民政府网站公开信息。,沐阳县,沭阳县",
			"宿千市民政局发布信息。,宿千市,宿迁市", "迁市沭阳县发布信息。,迁市沭阳县,宿迁市沭阳县" })
	void findsAnOwnNameThatIsMisspelt(String text, String found, String due) {
		assertThat(Reports.check(RULE, SHUYANG, text)).singleElement().satisfies((finding) -> {
			assertThat(finding.level()).isEqualTo(FindingLevel.EXPLAIN);
			assertThat(finding.left()).isEqualTo(found);
			assertThat(finding.right()).isEqualTo(due);
			assertThat(Reports.quoted(finding, text)).isEqualTo(found);
			assertThat(finding.message(Locale.ENGLISH)).contains(found, due);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "沭阳县人民政府网站公开沭阳县农业农村局的信息。", "县农业农村局全年公开信息。", "由泗阳县人民政府发布。", "本县人民政府、全县各局。",
			"宿迁市沭阳县农业农村局公开。", "沭阳农业农村局公开信息。", "宿迁市人民政府、江苏省农业农村厅。", "沭阳县农业农村委公开。", "大运河沿岸的阳县人。" })
	void letsOtherNamesPass(String text) {
		assertThat(Reports.check(RULE, SHUYANG, text)).isEmpty();
	}

	@Test
	void findsARegionAboveWhoseBeginningIsLost() {
		assertThat(Reports.check(RULE, LIUBEI, "可在州市柳北区人民政府网站查阅。")).extracting(Finding::left).containsExactly("州市柳北区");
		assertThat(Reports.check(RULE, LIUBEI, "可在柳州市柳北区人民政府网站查阅，柳北区工业信息化局公开，本市柳北区。")).isEmpty();
		assertThat(Reports.check(RULE, LIUBEI, "柳北区工业与信息化局公开信息。")).as("another joining word").isEmpty();
		assertThat(Reports.check(RULE, null, titled("柳北区工业和信息化局2023年政府信息公开工作年度报告", "可在州市柳北区人民政府网站查阅。")))
			.as("known by the title alone")
			.hasSize(1);
	}

	@Test
	void looksForNamesOfSixCharactersAndMore() {
		Filer bureau = Reports.filer("沭阳县水利局", "321322 沭阳县");
		assertThat(Reports.check(RULE, bureau, "沭阳县水和局公开信息。")).hasSize(1);
		Filer station = Reports.filer("沭阳水利局", "321322 沭阳县");
		assertThat(Reports.check(RULE, station, "沭阳水和局公开信息。")).isEmpty();
	}

	@Test
	void takesAnotherPlacesNameForItself() {
		Filer maanshan = Reports.filer("马鞍山市水务局", "340500 马鞍山市", "340000 安徽省");
		assertThat(Reports.check(RULE, maanshan, "借鉴鞍山市人民政府的做法。")).isEmpty();
		Filer invented = Reports.filer("青石县水务局", "990121 青石县");
		assertThat(Reports.check(RULE, invented, "由青石滩管理局发布信息。")).as("no kind of place").isEmpty();
		assertThat(Reports.check(RULE, invented, "由青右县管理局发布信息。")).hasSize(1);
	}

	@Test
	void readsTheSignatureAsWell() {
		ReportContent content = Reports.CONTENT;
		ReportContent signed = new ReportContent(content.edition(), content.year(), content.scope(), content.title(),
				"", "", "", content.narratives(), content.cells(), content.tableNotes(),
				new Signature("沭阳县农业衣村局", null));
		assertThat(Reports.check(RULE, SHUYANG, signed)).extracting(Finding::place)
			.containsExactly(new Place.OfSection("signature", 0));
	}

	@Test
	void asksNothingWhereNobodyIsKnown() {
		assertThat(Reports.check(RULE, null, titled("年度报告", "信息在沐阳县人民政府网站公开。"))).isEmpty();
	}

	private static ReportContent titled(String title, String overview) {
		ReportContent content = Reports.CONTENT;
		return new ReportContent(content.edition(), content.year(), content.scope(), title, "", "", "", Map.of(),
				content.cells(), content.tableNotes(), Signature.NONE)
			.withNarrative("overview", overview);
	}

}
