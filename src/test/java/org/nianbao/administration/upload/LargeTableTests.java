package org.nianbao.administration.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.administration.upload.PlannedRow.Outcome;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyDirectory;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.AreaFilter;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;
import org.nianbao.shared.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.util.StopWatch;

import static org.assertj.core.api.Assertions.assertThat;

/** A province's whole table: 100 counties, each with its office and 199 agencies. */
@SpringBootTest
@Import(TestDatabase.class)
class LargeTableTests {

	private static final Logger logger = LoggerFactory.getLogger(LargeTableTests.class);

	/**
	 * A tenth of what a table may hold; for the measurement it is as long as it may be.
	 */
	private static final int COUNTIES = Integer.getInteger("nianbao.counties", 10);

	private static final int AGENCIES = 200;

	private static final int ROWS = COUNTIES * AGENCIES;

	@Autowired
	private UploadJobs jobs;

	@Autowired
	private UploadWork work;

	@Autowired
	private Uploads uploads;

	@Autowired
	private AgencyRegister register;

	@Autowired
	private AgencyDirectory directory;

	@Autowired
	private RegionRegister regions;

	@Test
	void takesALargeTableOverAsAWhole() {
		Agency office = province();
		byte[] file = table(office).excel();
		StopWatch watch = new StopWatch();
		watch.start("checking");
		UUID id = this.jobs.take(office.code(), UploadKind.AGENCIES, "全省.xlsx", file,
				new Actor(7, "赵敏", "ADMIN", office.code()));
		this.work.run(id);
		watch.stop();
		Upload checked = this.uploads.find(id).orElseThrow();
		assertThat(checked.count(Outcome.ADDED)).as("%s", this.uploads.rows(id, Outcome.REFUSED, 0, 3)).isEqualTo(ROWS);
		watch.start("taking over");
		assertThat(this.jobs.apply(checked)).isTrue();
		this.work.run(id);
		watch.stop();
		assertThat(this.uploads.find(id).orElseThrow().state()).isEqualTo(UploadState.APPLIED);
		assertThat(this.directory.below(office.code(), AreaFilter.ALL, PageRequest.of(0, 1)).getTotalElements())
			.isEqualTo(ROWS);
		watch.start("checking the same again");
		UUID again = this.jobs.take(office.code(), UploadKind.AGENCIES, "全省.xlsx", file,
				new Actor(7, "赵敏", "ADMIN", office.code()));
		this.work.run(again);
		watch.stop();
		assertThat(this.uploads.find(again).orElseThrow().count(Outcome.UNCHANGED)).isEqualTo(ROWS);
		for (StopWatch.TaskInfo step : watch.getTaskInfo()) {
			logger.info("A table of {} rows: {} took {} ms", ROWS, step.getTaskName(), step.getTimeMillis());
		}
	}

	private Agency province() {
		List<Region> all = new ArrayList<>();
		all.add(new Region("920000", LocalizedText.same("大石省"), null));
		for (int county = 0; county < COUNTIES; county++) {
			all.add(new Region(county(county), LocalizedText.same("县" + county), "920000"));
		}
		this.regions.settleAll(all, Actor.APPLICATION);
		return this.register.register(new NewAgency("920000", "大石省人民政府办公厅", null,
				AgencyDetails.of(AgencyKind.GOVERNMENT_OFFICE, null).asOffice(true)), Actor.APPLICATION);
	}

	private static UploadTable table(Agency office) {
		UploadTable table = new UploadTable("机关名称", "英文名称", "机关类型", "自编代码", "所在地区编码", "主管部门", "是否主管部门", "设立日期", "工作机构",
				"办公地址", "办公时间", "联系电话");
		for (int county = 0; county < COUNTIES; county++) {
			String supervisor = "县" + county + "政府办公室";
			table.row(supervisor, "", "政府办公厅（室）", "B" + county, county(county), office.code(), "是", "2001-01-01", "公开科",
					"中路" + county + "号", "工作日9:00至17:00", "0000-" + county);
			for (int agency = 1; agency < AGENCIES; agency++) {
				table.row("县" + county + "第" + agency + "局", "Bureau " + agency, "政府部门", "A" + agency, county(county),
						supervisor, "否", "2019-03-01", "办公室", "东路" + agency + "号", "工作日9:00至17:00", "0000-" + agency);
			}
		}
		return table;
	}

	private static String county(int number) {
		return Integer.toString(920_101 + number / 50 * 100 + number % 50);
	}

}
