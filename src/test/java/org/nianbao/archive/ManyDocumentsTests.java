package org.nianbao.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.archive.ImportedFile.Note;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.document.ReportFileKind;
import org.nianbao.document.ReportFiles;
import org.nianbao.filing.DeskPages;
import org.nianbao.filing.InventedDesk;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.ArchiveDesk;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/**
 * As many documents as one import holds, and instances that are killed while they work on
 * them: nothing is lost, and nothing is there twice.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class ManyDocumentsTests {

	private static final int AGENCIES = 40;

	private static final List<Integer> YEARS = List.of(2020, 2021, 2022, 2023, 2024);

	/** How many documents an instance finishes before it is killed. */
	private static final int FINISHED = 60;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private InventedDesk desk;

	@Autowired
	private Editions editions;

	@Autowired
	private ReportFiles files;

	@Autowired
	private ImportWork work;

	@Autowired
	private Imports imports;

	@Autowired
	private DocumentReadings readings;

	@Autowired
	private ArchiveDesk archives;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private AgencyRegister register;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	private Agency office;

	private DeskPages pages;

	@BeforeEach
	void begin() {
		this.office = this.desk.invented().office();
		this.pages = new DeskPages(this.mvc, this.desk.person(this.office, Role.PUBLISHER, "陈发"));
	}

	@Test
	void losesNoneAndDoublesNoneWhereInstancesAreKilled() throws Exception {
		List<Agency> agencies = IntStream.range(0, AGENCIES).mapToObj(this::agency).toList();
		String batch = upload(bundle(agencies));
		UUID id = UUID.fromString(batch.substring(batch.lastIndexOf('/') + 1));
		assertThatThrownBy(() -> instance(new KilledWhileReading(this.database, this.clock)).run(id))
			.isInstanceOf(Killed.class);
		assertThat(this.imports.files(id)).filteredOn((file) -> file.state() == FileState.READ).hasSize(FINISHED);
		assertThat(this.pages.open(batch).select("[data-progress] progress").attr("value")).isEqualTo("30");
		this.work.run(id);
		List<ReportKey> keys = agencies.stream()
			.flatMap((agency) -> YEARS.stream().map((year) -> key(agency, year)))
			.toList();
		assertThat(this.imports.files(id)).extracting(ImportedFile::state).containsOnly(FileState.READ);
		assertThat(this.imports.files(id)).extracting(ImportedFile::key).containsExactlyElementsOf(keys);
		assertThat(this.pages.open(batch).select("[data-progress]")).isEmpty();
		takeAll(id);
		assertThatThrownBy(() -> instance(new KilledWhileTakingOver(this.database, this.clock)).run(id))
			.isInstanceOf(Killed.class);
		assertThat(this.imports.files(id)).filteredOn((file) -> file.state() == FileState.TAKEN).hasSize(FINISHED);
		assertThat(broughtIn(keys)).isEqualTo(FINISHED);
		atTheSameTime(id);
		assertThat(this.imports.files(id)).extracting(ImportedFile::state).containsOnly(FileState.TAKEN);
		assertThat(broughtIn(keys)).isEqualTo(keys.size());
		for (ReportKey key : keys) {
			assertThat(this.reports.revisions(key)).as(key.toString())
				.singleElement()
				.extracting(RevisionStatus::state)
				.isEqualTo(RevisionState.PUBLISHED);
		}
		assertThat(this.database.sql("SELECT count(*) FROM report_import_file WHERE import_id = ? AND body IS NOT NULL")
			.param(id)
			.query(Long.class)
			.single()).isZero();
	}

	/** Two instances go on at once. */
	private void atTheSameTime(UUID id) throws Exception {
		try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < 2; i++) {
				running.add(instances.submit(() -> instance(new Imports(this.database, this.clock)).run(id)));
			}
			for (Future<?> instance : running) {
				instance.get();
			}
		}
	}

	private ImportWork instance(Imports store) {
		return new ImportWork(store, this.readings, this.archives, this.transaction);
	}

	private void takeAll(UUID id) {
		Actor actor = InventedDesk.actor(this.desk.person(this.office, Role.PUBLISHER, "陈发"));
		List<ImportedFile> read = this.imports.files(id);
		for (ImportedFile file : read) {
			ReportKey key = Objects.requireNonNull(file.key());
			this.imports.look(file, key, CanonicalForm.hash(this.readings.open(file, key).reading().content()), actor);
		}
		assertThat(this.imports.take(id, read.stream().map(ImportedFile::number).toList(), Taking.ARCHIVE, actor))
			.isEqualTo(read.size());
	}

	private long broughtIn(List<ReportKey> keys) {
		return this.database
			.sql("SELECT count(*) FROM history_entry WHERE act = 'report.BRING_IN' AND chain = ANY(:chains)")
			.param("chains", keys.stream().map((key) -> "report:" + key).toArray(String[]::new))
			.query(Long.class)
			.single();
	}

	private Agency agency(int number) {
		Agency agency = this.desk.invented().agency(this.office);
		this.register.rename(agency.code(), "青石县第" + (number + 1) + "服务中心", null, null, Actor.APPLICATION);
		return this.register.require(agency.code());
	}

	private static ReportKey key(Agency agency, int year) {
		return new ReportKey(agency.code(), new ReportYear(year), ReportScope.OWN);
	}

	private byte[] bundle(List<Agency> agencies) throws Exception {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
			for (Agency agency : agencies) {
				for (int year : YEARS) {
					zip.putNextEntry(new ZipEntry(agency.code() + "-" + year + ".md"));
					zip.write(this.files.file(ReportFileKind.MD, content(agency, new ReportYear(year)),
							PictureSource.NONE, false));
					zip.closeEntry();
				}
			}
		}
		return file.toByteArray();
	}

	private ReportContent content(Agency agency, ReportYear year) {
		Edition edition = this.editions.ofYear(year).orElseThrow();
		ReportContent content = new ConsistentReports(edition, 21).next(year);
		return new ReportContent(content.edition(), year, ReportScope.OWN,
				edition.reportTitle(agency.nameZh(), year, Locale.CHINESE), "", "", "", content.narratives(),
				content.cells(), Map.of(), content.signature());
	}

	private String upload(byte[] file) throws Exception {
		MockHttpServletResponse answer = this.pages
			.send(multipart("/review/offices/" + this.office.code() + "/imports")
				.file(new MockMultipartFile("files", "五年.zip", "application/zip", file))
				.with(csrf()))
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(302);
		return Objects.requireNonNull(answer.getRedirectedUrl());
	}

	/** The end of a process: nothing in the application handles it. */
	private static final class Killed extends Error {

	}

	/** Is gone when it has just begun with one document more. */
	private static final class KilledWhileReading extends Imports {

		private int left = FINISHED;

		KilledWhileReading(JdbcClient database, Clock clock) {
			super(database, clock);
		}

		@Override
		Optional<byte[]> body(ImportedFile file) {
			if (this.left-- == 0) {
				throw new Killed();
			}
			return super.body(file);
		}

	}

	/** Is gone after one report more was written, before that was noted. */
	private static final class KilledWhileTakingOver extends Imports {

		private int left = FINISHED;

		KilledWhileTakingOver(JdbcClient database, Clock clock) {
			super(database, clock);
		}

		@Override
		void finish(ImportedFile file, FileState state, @Nullable Note note) {
			if (this.left-- == 0) {
				throw new Killed();
			}
			super.finish(file, state, note);
		}

	}

}
