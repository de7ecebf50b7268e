package org.nianbao.administration.upload;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.administration.upload.PlannedRow.Outcome;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.ContactBook;
import org.nianbao.agency.FormerName;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.spreadsheet.SheetWriter;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import(TestDatabase.class)
class AgencyUploadTests {

	private static final String[] TITLES = { "机关名称", "机关类型", "自编代码", "所在地区编码", "主管部门", "是否主管部门" };

	@Autowired
	private UploadJobs jobs;

	@Autowired
	private UploadWork work;

	@Autowired
	private Uploads uploads;

	@Autowired
	private AgencyPlanner planner;

	@Autowired
	private AgencyRegister register;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private ContactBook contacts;

	@Autowired
	private History history;

	private InventedAgencies invented;

	private Agency office;

	@BeforeEach
	void inventOffice() {
		this.invented = new InventedAgencies(this.regions, this.register);
		this.office = this.invented.office();
	}

	@Test
	void addsAgenciesAndTheOfficesToWhichTheyFileFromOneTable() {
		Upload upload = checked(
				new UploadTable(TITLES).row("青石县档案馆", "法律、法规授权的组织", "C3", this.office.region(), "青石县教育局", "")
					.row("青石县教育局", "政府部门", "B2", this.office.region(), "青石县大办公室", "是")
					.row("青石县大办公室", "政府办公厅（室）", "A1", this.office.region(), "", "是")
					.excel());
		assertThat(upload.count(Outcome.ADDED)).isEqualTo(3);
		assertThat(this.register.supervisedBy(this.office.code())).isEmpty();
		applied(upload);
		Agency first = this.register.supervisedBy(this.office.code()).getFirst();
		Agency second = this.register.supervisedBy(first.code()).getFirst();
		Agency third = this.register.supervisedBy(second.code()).getFirst();
		assertThat(List.of(first.nameZh(), second.nameZh(), third.nameZh())).containsExactly("青石县大办公室", "青石县教育局",
				"青石县档案馆");
		assertThat(first.kind()).isEqualTo(AgencyKind.GOVERNMENT_OFFICE);
		assertThat(third.kind()).isEqualTo(AgencyKind.AUTHORIZED);
		assertThat(third.isOffice()).isFalse();
		assertThat(this.history.of(Subject.agency(third.code()))).extracting(HistoryEntry::act)
			.containsExactly("agency.register");
		assertThat(this.history.of(Subject.agency(third.code())).getFirst().by().name()).isEqualTo("赵敏");
	}

	@Test
	void saysOfTheSameTableThatItIsThereAlready() {
		UploadTable table = new UploadTable(TITLES).row("青石县教育局", "政府部门", "B2", this.office.region(), "", "");
		applied(checked(table.csv()));
		Upload again = checked(table.csv());
		assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(1);
		assertThat(again.isReady()).isFalse();
		assertThat(this.jobs.apply(again)).isFalse();
	}

	@Test
	void changesWhatIsWrittenAndLeavesWhatIsNot() {
		Agency agency = this.invented.agency(this.office);
		Agency copied = this.invented.office();
		this.contacts.change(agency.code(), new AgencyContact("办公室", "东路1号", "", "123", "", ""), Actor.APPLICATION);
		Upload upload = checked(new UploadTable("Agency code", "Kind", "机关名称", "名称启用日期", "抄送主管部门", "联系电话", "设立日期")
			.row(agency.code(), "Development zone administration", "青石县水利局", "2024年3月1日", copied.code(), "456",
					"2019-03-01")
			.excel());
		assertThat(this.uploads.rows(upload.id(), Outcome.CHANGED, 0, 10)).singleElement()
			.satisfies((row) -> assertThat(row.changes())
				.extracting((change) -> change.column().replace("administration.column.agency.", ""))
				.containsExactly("name", "namedSince", "kind", "copies", "validFrom", "phone"));
		applied(upload);
		Agency changed = this.register.require(agency.code());
		assertThat(changed.nameZh()).isEqualTo("青石县水利局");
		assertThat(changed.kind()).isEqualTo(AgencyKind.DEVELOPMENT_ZONE);
		assertThat(changed.validFrom()).contains(LocalDate.of(2019, 3, 1));
		assertThat(changed.reviewingOffice()).isEqualTo(this.office.code());
		assertThat(this.register.copyOffices(agency.code())).containsExactly(copied.code());
		assertThat(this.register.formerNames(agency.code()))
			.containsExactly(new FormerName(agency.nameZh(), null, null, LocalDate.of(2024, 2, 29)));
		assertThat(this.contacts.of(agency.code())).isEqualTo(new AgencyContact("办公室", "东路1号", "", "456", "", ""));
		assertThat(this.history.of(Subject.agency(agency.code()))).extracting(HistoryEntry::act)
			.containsExactly("agency.register", "agency.contact", "agency.change");
	}

	@Test
	void correctsAMistakeInWritingWithoutKeepingIt() {
		Agency agency = this.invented.agency(this.office);
		applied(checked(new UploadTable("机关编码", "机关名称", "名称启用日期").row(agency.code(), "青石县水务总局", "更正").csv()));
		assertThat(this.register.require(agency.code()).nameZh()).isEqualTo("青石县水务总局");
		assertThat(this.register.formerNames(agency.code())).isEmpty();
	}

	@Test
	void refusesRowByRowWithReasonsAndTakesNothingOver() {
		Agency stranger = this.invented.agency();
		Agency there = this.invented.agency(this.office);
		String region = this.office.region();
		UploadTable table = new UploadTable("机关编码", "机关名称", "机关类型", "统一社会信用代码", "自编代码", "所在地区编码", "主管部门", "抄送主管部门",
				"是否主管部门", "设立日期", "撤销日期", "电子邮箱")
			.row("", "甲局", "政府部门", "", "1", region, "", "", "", "", "", "")
			.row("", "", "某部门", "11970000MB0000001X", "", "999999", "", "", "", "", "", "")
			.row("", "乙局", "", "", "", "", "", "", "", "", "", "")
			.row(stranger.code(), "", "", "", "", "", "", "", "", "", "", "")
			.row(there.code(), "改名局", "", "", "", "970000", "", "", "", "", "", "")
			.row("", there.nameZh(), "政府部门", "", "2", region, "", "", "", "", "", "")
			.row("", "丙局", "政府部门", "", "3", region, "不存在的办公室", stranger.reviewingOffice() + " " + there.code(), "", "",
					"", "")
			.row("", "丁局", "政府部门", "", "4", region, stranger.reviewingOffice(), "", "也许", "2020-02-31", "", "a b")
			.row("", "戊局", "政府部门", "", "1", region, "", "", "", "2020-01-02", "2020-01-01", "")
			.row(this.office.code(), "", "", "", "", "", "", "", "", "", "", "");
		Upload upload = checked(table.excel());
		assertThat(UploadTable.reasons(this.uploads.rows(upload.id(), Outcome.REFUSED, 0, 100)))
			.containsExactlyInAnyOrderEntriesOf(Map.of(3,
					List.of("wrongCreditCode", "noName", "unknownRegion", "unknownWord"), 4,
					List.of("noCode", "noRegion", "noKind"), 5, List.of("noSuchAgency"), 6,
					List.of("noNamedSince", "otherRegion"), 7, List.of("sameName"), 8, List.of("noOffice", "noOffice"),
					9, List.of("unknownWord", "noDay", "wrongEmail", "officeOutside"), 10,
					List.of("wrongDates", "twice"), 11, List.of("officeItself")));
		assertThat(upload.count(Outcome.ADDED)).isEqualTo(1);
		assertThat(upload.isReady()).isFalse();
		assertThat(this.jobs.apply(upload)).isFalse();
		assertThat(this.register.supervisedBy(this.office.code())).extracting(Agency::code)
			.containsExactly(there.code());
	}

	@Test
	void refusesWhatWouldBreakTheChainOfOffices() {
		Agency middle = this.invented.office(this.office);
		Agency bottom = this.invented.office(middle);
		this.invented.agency(bottom);
		Upload upload = checked(
				new UploadTable("机关编码", "机关名称", "主管部门", "是否主管部门", "撤销日期").row(middle.code(), "", bottom.code(), "", "")
					.row(bottom.code(), "", "", "否", "")
					.csv());
		assertThat(UploadTable.reasons(this.uploads.rows(upload.id(), Outcome.REFUSED, 0, 100)))
			.containsEntry(2, List.of("noOffice"))
			.containsEntry(3, List.of("stillSupervises"));
		Upload circle = checked(new UploadTable("机关编码", "机关名称", "主管部门").row(middle.code(), "", bottom.code()).csv());
		assertThat(UploadTable.reasons(this.uploads.rows(circle.id(), Outcome.REFUSED, 0, 100))).containsEntry(2,
				List.of("filesToItself"));
		Upload end = checked(new UploadTable("机关编码", "机关名称", "撤销日期").row(bottom.code(), "", "2025-12-31").csv());
		assertThat(UploadTable.reasons(this.uploads.rows(end.id(), Outcome.REFUSED, 0, 100))).containsEntry(2,
				List.of("stillSupervises"));
	}

	@Test
	void refusesATableThatItCannotUnderstand() {
		assertThat(note(new UploadTable("机关名称", "颜色").row("甲局", "红").csv()).key()).endsWith("unknownColumn");
		assertThat(note(new UploadTable("机关名称", "Name").row("甲局", "A").csv()).key()).endsWith("columnTwice");
		assertThat(note(new UploadTable("机关类型").row("政府部门").csv()).key()).endsWith("missingColumn");
		assertThat(note(new UploadTable(TITLES).csv()).key()).endsWith("noRows");
		assertThat(note("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)).key())
			.isEqualTo("spreadsheet.unreadable.unsupported");
	}

	@Test
	void looksAgainWhereSomethingChangedMeanwhile() {
		Upload upload = checked(new UploadTable(TITLES).row("青石县教育局", "政府部门", "B2", this.office.region(), "", "")
			.row("青石县统计局", "政府部门", "B3", this.office.region(), "", "")
			.csv());
		this.register.register(
				new NewAgency(this.office.region(), "青石县审计局", null,
						AgencyDetails.of(AgencyKind.DEPARTMENT, this.office.code()).withOwnCode("B2")),
				Actor.APPLICATION);
		assertThat(this.jobs.apply(upload)).isTrue();
		this.work.run(upload.id());
		Upload after = this.uploads.find(upload.id()).orElseThrow();
		assertThat(after.state()).isEqualTo(UploadState.CHECKED);
		assertThat(after.note()).isEqualTo(Note.of("changedMeanwhile"));
		assertThat(after.count(Outcome.REFUSED) + after.count(Outcome.CHANGED)).isEqualTo(1);
		assertThat(this.register.supervisedBy(this.office.code())).hasSize(1);
	}

	@Test
	void takesATableOverOnceHoweverOftenTheJobRuns() {
		Upload upload = checked(
				new UploadTable(TITLES).row("青石县教育局", "政府部门", "B2", this.office.region(), "", "").csv());
		applied(upload);
		this.work.run(upload.id());
		assertThat(this.jobs.apply(this.uploads.find(upload.id()).orElseThrow())).isFalse();
		assertThat(this.register.supervisedBy(this.office.code())).hasSize(1);
	}

	@Test
	void readsBackWhatItOffersForDownload() {
		Agency below = this.invented.office(this.office);
		this.invented.agency(below);
		this.invented.agency(this.office);
		for (Locale language : Titles.LANGUAGES) {
			byte[] file = SheetWriter.excel(List.of(this.planner.sheet(this.office.code(), false, language)));
			Upload upload = checked(file);
			// The one office lies in a county of its own, beside this office's.
			assertThat(UploadTable.reasons(this.uploads.rows(upload.id(), Outcome.REFUSED, 0, 10))).isEmpty();
			assertThat(upload.count(Outcome.UNCHANGED)).as(language.toString()).isEqualTo(3);
		}
	}

	private Upload checked(byte[] file) {
		UUID id = this.jobs.take(this.office.code(), UploadKind.AGENCIES, "表.xlsx", file,
				new Actor(7, "赵敏", "ADMIN", this.office.code()));
		this.work.run(id);
		Upload upload = this.uploads.find(id).orElseThrow();
		assertThat(upload.state().isRunning()).isFalse();
		return upload;
	}

	private Note note(byte[] file) {
		Upload upload = checked(file);
		assertThat(upload.state()).isEqualTo(UploadState.UNREADABLE);
		return Objects.requireNonNull(upload.note());
	}

	private void applied(Upload upload) {
		assertThat(upload.count(Outcome.REFUSED)).isZero();
		assertThat(this.jobs.apply(upload)).isTrue();
		this.work.run(upload.id());
		assertThat(this.uploads.find(upload.id()).orElseThrow().state()).isEqualTo(UploadState.APPLIED);
	}

}
