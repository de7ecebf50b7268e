package org.nianbao.filing.signoff;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InferredCells;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.SignOffPractice;
import org.nianbao.report.SignOffStep;
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
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A report's way through its agency, as its people walk it on pages. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class SignOffPageTests {

	private static final byte[] PDF = "%PDF-1.7 scan".getBytes(StandardCharsets.US_ASCII);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private InventedDesk desk;

	private ReportWalk walk;

	private Agency agency;

	private DeskPages filer;

	private DeskPages signer;

	private String address;

	private long revision;

	@BeforeEach
	void fillInAReport() {
		this.walk = new ReportWalk(this.application);
		this.agency = this.desk.invented().agencyWithSignOff(this.desk.invented().office());
		SignedIn li = this.desk.filer(this.agency, "李青");
		this.filer = new DeskPages(this.mvc, li);
		this.signer = new DeskPages(this.mvc, this.desk.person(this.agency, Role.SIGNER, "陈签"));
		this.address = "/filing/" + this.agency.code() + "/2025";
		this.revision = this.desk.begin(this.agency, 2025, li).id();
		this.walk.fill(this.revision);
	}

	@Test
	void letsTheSignerSignAndSubmitWhatTheFilerSends() throws Exception {
		assertThat(this.filer.open(this.address).select("a[href$='/submissions/new']")).isEmpty();
		assertThat(this.filer.status(this.address + "/submissions/new")).isEqualTo(302);
		assertThat(this.signer.status(this.address + "/signing")).as("nothing to sign yet").isEqualTo(302);
		assertThat(this.filer.postAndFollow(this.address + "/release", Map.of()).select("h1 .tag").text())
			.isEqualTo("待签发");
		assertThat(this.signer.open(this.address).select("a[href$='/signing']").text()).isEqualTo("办理签发");
		Document page = this.signer.open(this.address + "/signing");
		assertThat(page.select("article.report > section")).hasSize(6);
		assertThat(page.select("form[action$=/signing] button").text()).isEqualTo("签发并报送");
		Document receipt = this.signer.postAndFollow(this.address + "/signing", Map.of("key",
				page.select("input[name=key]").val(), "seen", page.select("input[name=seen]").val(), "post", " 局长 "));
		assertThat(receipt.text()).contains("报送回执", "陈签");
		assertThat(this.walk.state(this.revision)).isEqualTo(RevisionState.SUBMITTED);
		assertThat(this.filer.open(this.address + "/sign-off").select("tbody tr").text()).contains("签发", "陈签", "局长");
	}

	@Test
	void asksForInferredFiguresBeforeTheSignerDoes() throws Exception {
		Edition edition = this.application.getBean(Editions.class).ofYear(new ReportYear(2025)).orElseThrow();
		Cell cell = edition.enteredCells().getFirst();
		this.application.getBean(InferredCells.class)
			.mark(this.revision, Map.of(cell.code(), this.walk.reports.content(this.revision).cell(cell)));
		assertThat(this.filer.open(this.address).select("form[action$=/release] #compared")).hasSize(1);
		Document refused = this.filer.postAndFollow(this.address + "/release", Map.of());
		assertThat(refused.select(".error-summary").text()).contains("有1处数据是导入时推定的");
		assertThat(this.walk.state(this.revision)).isEqualTo(RevisionState.DRAFT);
		this.filer.postAndFollow(this.address + "/release", Map.of("compared", "true"));
		assertThat(this.walk.state(this.revision)).isEqualTo(RevisionState.RELEASED);
		assertThat(this.filer.open(this.address).select("#inferred, #compared")).isEmpty();
	}

	@Test
	void sendsAReportBackForAReason() throws Exception {
		this.filer.postAndFollow(this.address + "/release", Map.of());
		MockHttpServletResponse asked = this.signer.post(this.address + "/signing/refusal", Map.of("reason", "　"))
			.getResponse();
		assertThat(asked.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(asked).select("#reason-error").text()).isEqualTo("请填写退回原因");
		this.signer.postAndFollow(this.address + "/signing/refusal", Map.of("reason", "第五部分请补充"));
		Document page = this.filer.open(this.address);
		assertThat(page.select("h1 .tag").text()).isEqualTo("编制中");
		assertThat(page.select(".notice .typed").text()).isEqualTo("第五部分请补充");
	}

	@Test
	void fetchesAReportBackThatIsNotSignedYet() throws Exception {
		this.filer.postAndFollow(this.address + "/release", Map.of());
		assertThat(this.filer.postAndFollow(this.address + "/release/withdrawal", Map.of()).select("h1 .tag").text())
			.isEqualTo("编制中");
		assertThat(this.signer.post(this.address + "/release", Map.of()).getResponse().getStatus()).isEqualTo(403);
		assertThat(this.filer.post(this.address + "/signing", Map.of()).getResponse().getStatus()).isEqualTo(403);
	}

	@Test
	void tellsTheSignerWhatKeepsTheReportFromBeingSubmitted() throws Exception {
		long blank = this.desk.begin(this.agency, 2024, this.desk.filer(this.agency, "李青")).id();
		this.walk.release(blank);
		String other = "/filing/" + this.agency.code() + "/2024/signing";
		Document page = this.signer.open(other);
		MockHttpServletResponse answer = this.signer
			.post(other, Map.of("key", UUID.randomUUID().toString(), "seen", page.select("input[name=seen]").val()))
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(answer).select(".error-summary li")).isNotEmpty();
		assertThat(this.walk.state(blank)).isEqualTo(RevisionState.RELEASED);
	}

	@Test
	void signsTheStepsThatTheAgencyAsksFor() throws Exception {
		adopt(EnumSet.allOf(SignOffStep.class), true);
		assertThat(this.filer.open(this.address).select("form[action$=/release]")).isEmpty();
		Document page = this.filer.open(this.address + "/sign-off");
		String seen = page.select("input[name=seen]").first().val();
		assertThat(page.select("form[action$=/sign-off] input[name=step]").eachAttr("value"))
			.containsExactly("DRAFTING", "CHECKING", "SECRECY_REVIEW");
		this.filer.postAndFollow(this.address + "/sign-off", Map.of("step", "DRAFTING", "post", "科员", "seen", seen));
		this.signer.postAndFollow(this.address + "/sign-off", Map.of("step", "CHECKING", "post", "", "seen", seen));
		Document after = this.filer.postAndFollow(this.address + "/sign-off/colleagues", Map.of("colleagueStep",
				"SECRECY_REVIEW", "colleagueName", "王主任", "colleaguePost", "办公室主任", "seen", seen));
		assertThat(after.select("tbody tr").eachText()).anyMatch((row) -> row.contains("李青 科员"))
			.anyMatch((row) -> row.contains("王主任 办公室主任 李青代录"));
		assertThat(this.filer.open(this.address).select("form[action$=/release]")).hasSize(1);
		assertThat(this.filer.open(this.address + "/sign-off").select("#colleagueStep")).isEmpty();
	}

	@Test
	void tellsWhatIsWrongWithASignature() throws Exception {
		adopt(EnumSet.of(SignOffStep.CHECKING), true);
		MockHttpServletResponse nobody = this.filer
			.post(this.address + "/sign-off/colleagues",
					Map.of("colleagueStep", "CHECKING", "colleagueName", " ", "seen", "x"))
			.getResponse();
		assertThat(nobody.getStatus()).isEqualTo(422);
		assertThat(DeskPages.page(nobody).select("#colleagueName-error").text()).isEqualTo("请填写姓名");
		Document stale = this.filer.postAndFollow(this.address + "/sign-off",
				Map.of("step", "CHECKING", "post", "", "seen", "0".repeat(64)));
		assertThat(stale.select(".error-summary").text()).contains("内容有改动");
		assertThat(this.filer.post(this.address + "/sign-off", Map.of("seen", "x")).getResponse().getStatus())
			.isEqualTo(422);
	}

	@Test
	void printsTheSheetAndKeepsItsScanForTheAgencyAlone() throws Exception {
		Document sheet = this.filer.open(this.address + "/approval-sheet");
		String hash = this.walk.signOffs.sheet(this.revision).hash();
		assertThat(sheet.select(".approval-sheet").text()).contains("审批单", hash, "签发", "盖章",
				this.walk.reports.content(this.revision).title());
		assertThat(upload(hash, "..\\审批单.pdf", PDF).getStatus()).isEqualTo(302);
		assertThat(upload(hash, "a.html", "<html>".getBytes(StandardCharsets.UTF_8)).getStatus()).isEqualTo(422);
		assertThat(upload(hash, "empty.pdf", new byte[0]).getStatus()).isEqualTo(422);
		assertThat(upload("0".repeat(64), "a.pdf", PDF).getStatus()).isEqualTo(422);
		Document page = this.filer.open(this.address + "/approval-sheet");
		assertThat(page.select("ul a[href*=/scans/]").eachText()).containsExactly("审批单.pdf");
		String scan = page.select("ul a[href*=/scans/]").attr("href");
		MockHttpServletResponse file = this.signer.send(MockMvcRequestBuilders.get(scan)).getResponse();
		assertThat(file.getContentAsByteArray()).isEqualTo(PDF);
		assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(this.signer.status(this.address + "/approval-sheet/scans/" + UUID.randomUUID())).isEqualTo(404);
		DeskPages stranger = new DeskPages(this.mvc, this.desk.filer(this.desk.agency(), "王新"));
		assertThat(stranger.status(scan)).isEqualTo(404);
		DeskPages office = new DeskPages(this.mvc, this.desk.person(this.walk.agencies.office(), Role.REVIEWER, "王审"));
		assertThat(office.status(scan)).isEqualTo(403);
	}

	@Test
	void letsAnAdministratorSettleTheSteps() throws Exception {
		DeskPages admin = new DeskPages(this.mvc, this.desk.person(this.agency, Role.ADMIN, "孙管"));
		String settings = "/filing/" + this.agency.code() + "/sign-off";
		assertThat(admin.open(settings).select("input[name=steps][checked]").eachAttr("value"))
			.containsExactly("SIGNING");
		MockHttpServletResponse saved = admin
			.send(MockMvcRequestBuilders.post(settings)
				.with(csrf())
				.param("steps", "CHECKING", "SIGNING")
				.param("forColleagues", "true"))
			.getResponse();
		assertThat(saved.getStatus()).isEqualTo(302);
		assertThat(this.walk.signOffs.practice(this.agency.code()))
			.isEqualTo(new SignOffPractice(Set.of(SignOffStep.CHECKING, SignOffStep.SIGNING), true));
		assertThat(this.filer.status(settings)).isEqualTo(403);
		assertThat(admin.post(settings, Map.of()).getResponse().getStatus()).isEqualTo(302);
		assertThat(this.walk.signOffs.practice(this.agency.code()).steps()).isEqualTo(Set.of());
	}

	private MockHttpServletResponse upload(String seen, String name, byte[] body) throws Exception {
		return this.filer
			.send(MockMvcRequestBuilders.multipart(this.address + "/approval-sheet/scans")
				.file(new MockMultipartFile("file", name, "application/pdf", body))
				.param("seen", seen)
				.with(csrf()))
			.getResponse();
	}

	private void adopt(Set<SignOffStep> steps, boolean forColleagues) {
		this.walk.signOffs.adopt(this.agency.code(), new SignOffPractice(steps, forColleagues), ReportWalk.FILER);
		assertThat(List.copyOf(this.walk.signOffs.practice(this.agency.code()).inOrder())).hasSameSizeAs(steps);
	}

}
