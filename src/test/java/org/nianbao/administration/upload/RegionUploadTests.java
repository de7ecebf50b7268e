package org.nianbao.administration.upload;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.administration.upload.PlannedRow.Outcome;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;
import org.nianbao.shared.LocalizedText;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import(TestDatabase.class)
class RegionUploadTests {

	@Autowired
	private UploadJobs jobs;

	@Autowired
	private UploadWork work;

	@Autowired
	private Uploads uploads;

	@Autowired
	private AgencyRegister register;

	@Autowired
	private RegionRegister regions;

	@Test
	void addsAndChangesRegionsInsideTheOfficesOwn() {
		String office = office("950000");
		Upload upload = checked(office,
				new UploadTable("地区编码", "地区名称", "英文名称", "上级地区编码", "启用日期", "停用日期")
					.row("950101001", "石桥镇", "Shiqiao", "", "", "")
					.row("950101", "青石县", "", "", "1990-05-01", "")
					.row("950100", "青石市", "Qingshi", "950000", "", "2024-12-31"));
		assertThat(upload.count(Outcome.ADDED)).isEqualTo(3);
		assertThat(this.jobs.apply(upload)).isTrue();
		this.work.run(upload.id());
		assertThat(this.regions.ofCodes(List.of("950100", "950101", "950101001"))).containsExactly(
				new Region("950100", new LocalizedText("青石市", "Qingshi"), "950000", null, LocalDate.of(2024, 12, 31)),
				new Region("950101", LocalizedText.same("青石县"), "950100", LocalDate.of(1990, 5, 1), null),
				new Region("950101001", new LocalizedText("石桥镇", "Shiqiao"), "950101"));
		Upload change = checked(office, new UploadTable("地区编码", "地区名称").row("950101", "青石区").row("950101001", ""));
		assertThat(change.count(Outcome.CHANGED)).isEqualTo(1);
		assertThat(change.count(Outcome.UNCHANGED)).isEqualTo(1);
	}

	@Test
	void refusesWhatTheOfficeDoesNotLookAfter() {
		String office = office("940000");
		office("930000");
		Upload upload = checked(office,
				new UploadTable("地区编码", "地区名称", "上级地区编码").row("930100", "别处市", "930000")
					.row("94", "短", "")
					.row("940000", "本省", "")
					.row("940101", "无上级县", "940100")
					.row("940200", "", "")
					.row("940300", "甲市", "")
					.row("940300", "乙市", "")
					.row("930200", "冒名市", "940000"));
		assertThat(UploadTable.reasons(this.uploads.rows(upload.id(), Outcome.REFUSED, 0, 100)))
			.containsEntry(2, List.of("regionOutside"))
			.containsEntry(3, List.of("noRegionCode"))
			.containsEntry(4, List.of("regionItself"))
			.containsEntry(5, List.of("regionOutside"))
			.containsEntry(6, List.of("noName"))
			.containsEntry(8, List.of("regionTwice"))
			.containsEntry(9, List.of("agency.refused.WRONG_PARENT"))
			.hasSize(7);
		assertThat(this.regions.find("940300")).isEmpty();
	}

	private String office(String region) {
		this.regions.add(new Region(region, LocalizedText.same("某省" + region), null), Actor.APPLICATION);
		return this.register
			.register(new NewAgency(region, "某省办公厅" + region, null,
					AgencyDetails.of(AgencyKind.GOVERNMENT_OFFICE, null).asOffice(true)), Actor.APPLICATION)
			.code();
	}

	private Upload checked(String office, UploadTable table) {
		UUID id = this.jobs.take(office, UploadKind.REGIONS, "地区.csv", table.csv(),
				new Actor(7, "赵敏", "ADMIN", office));
		this.work.run(id);
		return this.uploads.find(id).orElseThrow();
	}

}
