package org.nianbao.filing.section;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.PictureMark;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.picture.SamplePictures;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** Pictures in narratives, from the upload to the published page. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class PicturePageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	private ReportWalk walk;

	private Agency agency;

	private DeskPages pages;

	private long revision;

	private String report;

	private String overview;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
		this.agency = this.desk.agency();
		SignedIn filer = this.desk.filer(this.agency, "李青");
		this.pages = new DeskPages(this.mvc, filer);
		this.revision = this.walk.filled(new ReportKey(this.agency.code(), new ReportYear(2025), ReportScope.OWN));
		this.report = "/filing/" + this.agency.code() + "/2025";
		this.overview = this.report + "/sections/overview";
	}

	@Test
	void insertsAPictureWithoutScriptAndKeepsWhatWasTyped() throws Exception {
		Document before = this.pages.open(this.overview);
		String version = before.select("input[name=version]").val();
		MockHttpServletResponse answer = upload(SamplePictures.next(),
				Map.of("alternative", "服务窗口【一楼】", "text", "刚写的一段", "version", version));
		assertThat(answer.getStatus()).isEqualTo(302);
		Document after = this.pages.open(this.overview);
		assertThat(after.select("textarea#text").text()).startsWith("刚写的一段\n【图：服务窗口［一楼］｜");
		assertThat(after.select("[data-preview] figure img").attr("alt")).isEqualTo("服务窗口［一楼］");
		assertThat(after.select("[data-count]").text()).isEqualTo("已写5字");
		MockHttpServletResponse picture = open(after.select("[data-preview] figure img").attr("src"));
		assertThat(picture.getContentType()).isEqualTo("image/png");
		assertThat(picture.getHeader("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void saysWhatIsWrongWithAPictureBesideWhatWasTyped() throws Exception {
		MockHttpServletResponse answer = upload("no picture".getBytes(StandardCharsets.UTF_8),
				Map.of("alternative", "", "text", "刚写的一段", "version", ""));
		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = DeskPages.page(answer);
		assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#alternative");
		assertThat(page.select("textarea#text").text()).isEqualTo("刚写的一段");
		assertThat(DeskPages
			.page(upload("no picture".getBytes(StandardCharsets.UTF_8),
					Map.of("alternative", "窗口", "text", "刚写的一段", "version", "")))
			.select("#file-error")
			.text()).contains("不是PNG或JPEG");
		assertThat(DeskPages.page(upload(null, Map.of("alternative", "窗口", "text", "刚写的一段", "version", "")))
			.select("#file-error")
			.text()).isEqualTo("请选择图片文件");
	}

	@Test
	void givesTheScriptTheMarkOrWhatIsWrong() throws Exception {
		JsonNode mark = json(upload(SamplePictures.next(), Map.of("alternative", "窗口", "script", "true")));
		assertThat(PictureMark.of(mark.get("mark").asString())).get()
			.extracting(PictureMark::alternative)
			.isEqualTo("窗口");
		JsonNode refused = json(upload(new byte[] { 1, 2 }, Map.of("alternative", "", "script", "true")));
		assertThat(refused.has("mark")).isFalse();
		assertThat(refused.get("errors").get(0).get("field").asString()).isEqualTo("alternative");
	}

	@Test
	void takesNoPictureOnceTheReportIsSubmitted() throws Exception {
		this.walk.submit(this.revision);
		MockHttpServletResponse answer = upload(SamplePictures.next(), Map.of("alternative", "窗口", "script", "true"));
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(json(answer).get("errors").get(0).get("message").asString()).contains("不能再修改");
		assertThat(upload(SamplePictures.next(), Map.of("alternative", "窗口", "text", "晚到的一段", "version", ""))
			.getContentAsString()).contains("晚到的一段").contains("本次修改没有保存");
	}

	@Test
	void showsAPictureToEachWhoMaySeeTheReportAndToNobodyElse() throws Exception {
		String hash = written();
		String desk = this.report + "/pictures/" + hash;
		String office = "/review/" + this.agency.code() + "/2025/own/pictures/" + hash;
		String published = "/reports/" + this.agency.code() + "/2025/pictures/" + hash;
		DeskPages reviewer = new DeskPages(this.mvc, this.desk.person(office(), Role.REVIEWER, "王审"));
		DeskPages publisher = new DeskPages(this.mvc, this.desk.person(this.agency, Role.PUBLISHER, "吴发"));
		assertThat(List.of(this.pages.status(desk), reviewer.status(office), reviewer.status(desk),
				publisher.status(this.report + "/publication/pictures/" + hash), status(published)))
			.containsExactly(200, 404, 403, 404, 404);
		assertThat(this.pages.open(this.report + "/preview").select("figure.picture img").attr("src")).isEqualTo(desk);

		this.walk.submit(this.revision);
		assertThat(reviewer.open("/review/" + this.agency.code() + "/2025").select("figure.picture img").attr("src"))
			.isEqualTo(office);
		assertThat(List.of(reviewer.status(office), status(published))).containsExactly(200, 404);
		assertThat(this.pages.open(this.report + "/submissions/1").select("figure.picture img").attr("src"))
			.isEqualTo(desk);

		this.walk.reviews.open(this.revision, ReportWalk.REVIEWER);
		this.walk.reviews.accept(this.revision, ReportWalk.REVIEWER);
		assertThat(
				publisher.status(publisher.open(this.report + "/publication").select("figure.picture img").attr("src")))
			.isEqualTo(200);
		this.walk.publishAccepted(this.revision);
		assertThat(
				this.pages.open("/en/reports/" + this.agency.code() + "/2025").select("figure.picture img").attr("src"))
			.isEqualTo("/en" + published);
		MockHttpServletResponse picture = this.mvc.perform(get(published)).andReturn().getResponse();
		assertThat(picture.getStatus()).isEqualTo(200);
		assertThat(picture.getHeader("Cache-Control")).isEqualTo("no-cache, public");
		String tag = picture.getHeader("ETag");
		assertThat(this.mvc.perform(get(published).header("If-None-Match", tag)).andReturn().getResponse().getStatus())
			.isEqualTo(304);

		this.walk.publications.takeDown(this.revision, "误发", this.walk.publisher(this.revision));
		assertThat(status(published)).isEqualTo(404);
	}

	@Test
	void showsTheWordsWhereThePictureCannotBeSeen() throws Exception {
		written();
		String text = this.walk.reports.content(this.revision).narrative("overview");
		Document preview = DeskPages
			.page(this.pages.post(this.overview + "/preview", Map.of("text", text + "\n甲\t乙\n1\t2", "version", ""))
				.getResponse());
		assertThat(preview.select("figure.picture img").attr("alt")).isEqualTo("窗口");
		assertThat(preview.select("table.narrative-table td").eachText()).containsExactly("1", "2");
	}

	private Agency office() {
		return this.application.getBean(AgencyRegister.class).require(this.agency.reviewingOffice());
	}

	/** A picture that stands in the overview. */
	private String written() throws Exception {
		PictureMark mark = PictureMark
			.of(json(upload(SamplePictures.next(), Map.of("alternative", "窗口", "script", "true"))).get("mark")
				.asString())
			.orElseThrow();
		TextPlace place = TextPlace.narrative("overview");
		String text = place.in(this.walk.reports.content(this.revision));
		this.walk.editor.edit(this.revision, List.of(), List.of(TextEdit.of(place, text, text + '\n' + mark.line())),
				ReportWalk.FILER);
		return mark.hash();
	}

	private MockHttpServletResponse upload(byte[] file, Map<String, String> fields) throws Exception {
		MockMultipartHttpServletRequestBuilder request = multipart(this.overview + "/pictures");
		if (file != null) {
			request.file(new MockMultipartFile("file", "a.png", "image/png", file));
		}
		fields.forEach(request::param);
		request.with(csrf());
		return this.pages.send(request).getResponse();
	}

	private MockHttpServletResponse open(String address) throws Exception {
		return this.pages.send(get(address)).getResponse();
	}

	private int status(String address) throws Exception {
		return this.mvc.perform(get(address)).andReturn().getResponse().getStatus();
	}

	private static JsonNode json(MockHttpServletResponse answer) throws Exception {
		return JsonMapper.builder().build().readTree(answer.getContentAsString());
	}

}
