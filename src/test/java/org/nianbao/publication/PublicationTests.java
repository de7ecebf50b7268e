package org.nianbao.publication;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.publication.PublicationLookup.Found;
import org.nianbao.publication.PublicationLookup.NotPublished;
import org.nianbao.publication.PublicationLookup.TakenDown;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.AtOnce;
import org.nianbao.report.CellEdit;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionAct;
import org.nianbao.report.RevisionState;
import org.nianbao.report.UnpublishableException;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.PUBLISHER;

@SpringBootTest
@Import(TestDatabase.class)
class PublicationTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private PublishedReports published;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private Editions editions;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void showsThePublicWhatWasSubmitted() {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.published(key);
		PublishedReport report = found(key);
		assertThat(report.key()).isEqualTo(key);
		assertThat(report.content()).isEqualTo(this.walk.reviews.submittedContent(revision));
		assertThat(report.hash()).isEqualTo(CanonicalForm.hash(report.content()));
		assertThat(this.walk.reports.status(revision).receipt()).satisfies((receipt) -> {
			assertThat(receipt).isNotNull();
			assertThat(report.receiptNumber()).isEqualTo(receipt.number());
			assertThat(report.receivedAt()).isEqualTo(receipt.receivedAt());
		});
		assertThat(report.publishedAt().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
		assertThat(report.revision()).isEqualTo(1);
		assertThat(report.isSuperseded()).isFalse();
		assertThat(report.correctionReason()).isNull();
	}

	@Test
	void filesAFigureForEveryCellThatCountsSomething() {
		for (int year : List.of(2020, 2021, 2025)) {
			ReportKey some = this.walk.newKey();
			ReportKey key = new ReportKey(some.agency(), new ReportYear(year), some.scope());
			this.walk.published(key);
			ReportContent content = found(key).content();
			Edition edition = this.editions.require(content.edition());
			Totals totals = Totals.of(edition, content);
			Map<String, BigDecimal> expected = new TreeMap<>();
			for (Cell cell : edition.cells().values()) {
				BigDecimal value = totals.counted(cell).orElseThrow();
				if (value.signum() != 0) {
					expected.put(cell.code(), value);
				}
			}
			assertThat(figures(key)).isEqualTo(expected).hasSizeGreaterThan(20);
		}
	}

	@Test
	void filesNoFigureForWhatIsStatedAsNoneOrAbsent() {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.filled(key);
		ReportContent content = this.walk.reports.content(revision);
		String none = "disputes.directLitigation.upheld";
		this.walk.editor.edit(revision,
				Stream.of(none, "disputes.directLitigation.corrected")
					.map((cell) -> new CellEdit(cell, content.cell(cell),
							cell.equals(none) ? new CellValue.StatedNone("/") : CellValue.ABSENT))
					.toList(),
				List.of(), FILER);
		this.walk.publish(revision);
		assertThat(figures(key)).doesNotContainKeys(none, "disputes.directLitigation.corrected");
		assertThat(found(key).content().cell(none)).isEqualTo(new CellValue.StatedNone("/"));
	}

	@Test
	void keepsTheNameUnderWhichItWasPublished() {
		ReportKey key = this.walk.newKey();
		this.walk.published(key);
		String before = this.agencies.require(key.agency()).nameZh();
		this.agencies.rename(key.agency(), "青石县新名局", "New Name Bureau", null, Actor.APPLICATION);
		assertThat(found(key).agencyName(Locale.CHINESE)).isEqualTo(before);
		assertThat(this.agencies.require(key.agency()).nameZh()).isEqualTo("青石县新名局");
	}

	@Test
	void showsACorrectionInPlaceOfWhatItCorrectsAndKeepsThat() {
		ReportKey key = this.walk.newKey();
		long first = this.walk.published(key);
		ReportContent before = found(key).content();
		long second = this.walk.reports.correct(first, "行政许可数量有误", FILER).id();
		this.walk.fill(second);
		assertThat(found(key).content()).as("the correction is a draft").isEqualTo(before);
		this.walk.publish(second);
		PublishedReport newest = found(key);
		assertThat(newest.revision()).isEqualTo(2);
		assertThat(newest.correctionReason()).isEqualTo("行政许可数量有误");
		assertThat(newest.content()).isNotEqualTo(before);
		assertThat(figures(key)).isNotEmpty();
		assertThat(this.published.lookup(key, 1)).isInstanceOfSatisfying(Found.class, (old) -> {
			assertThat(old.report().content()).isEqualTo(before);
			assertThat(old.report().isSuperseded()).isTrue();
		});
		assertThat(this.published.revisions(key)).extracting(PublishedRevision::number).containsExactly(1, 2);
		assertThat(this.published.ofAgency(key.agency())).extracting(PublishedListing::revision).containsExactly(2);
	}

	@Test
	void withholdsWhatIsTakenDownAndTellsWhy() {
		ReportKey key = this.walk.newKey();
		long first = this.walk.published(key);
		long second = this.walk.reports.correct(first, "更正", FILER).id();
		this.walk.fill(second);
		this.walk.publish(second);
		this.walk.publications.takeDown(second, "泄露个人信息", PUBLISHER);
		assertThat(this.published.lookup(key)).isInstanceOfSatisfying(TakenDown.class, (takenDown) -> {
			assertThat(takenDown.reason()).isEqualTo("泄露个人信息");
			assertThat(takenDown.since().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
		});
		assertThat(this.published.lookup(key, 2)).isInstanceOf(TakenDown.class);
		assertThat(this.published.lookup(key, 1)).isInstanceOf(Found.class);
		assertThat(this.published.ofAgency(key.agency())).isEmpty();
		assertThat(figures(key)).isEmpty();
		assertThat(this.published.revisions(key)).extracting(PublishedRevision::takenDown).containsExactly(false, true);
		long third = this.walk.reports.correct(second, "删除个人信息后重新发布", FILER).id();
		this.walk.publish(third);
		assertThat(found(key).revision()).isEqualTo(3);
	}

	@Test
	void showsNothingThatIsNotPublished() {
		ReportKey key = this.walk.newKey();
		this.walk.accepted(key);
		assertThat(this.published.lookup(key)).isEqualTo(new NotPublished());
		assertThat(this.published.lookup(key, 1)).isEqualTo(new NotPublished());
		assertThat(this.published.revisions(key)).isEmpty();
		assertThat(this.published.ofAgency(key.agency())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "publication, RAISE EXCEPTION 'broken'", "published_figure, RAISE EXCEPTION 'broken'",
			"current_publication, RAISE EXCEPTION 'broken'", "revision_event, RAISE EXCEPTION 'broken'",
			"revision_event, PERFORM pg_terminate_backend(pg_backend_pid())" })
	void publishesAllOrNothing(String table, String accident) {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.accepted(key);
		this.database
			.sql("CREATE FUNCTION break_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + accident
					+ "; RETURN NEW; END $$")
			.update();
		this.database
			.sql("CREATE TRIGGER break_down AFTER INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION break_down()")
			.update();
		try {
			assertThatException().isThrownBy(() -> this.walk.publishAccepted(revision));
		}
		finally {
			this.database.sql("DROP FUNCTION break_down CASCADE").update();
		}
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.ACCEPTED);
		assertThat(this.walk.acts(revision)).doesNotContain(RevisionAct.PUBLISH);
		assertThat(this.published.lookup(key)).isEqualTo(new NotPublished());
		assertThat(filedFigures(key)).isZero();
		this.walk.publishAccepted(revision);
		assertThat(found(key).revision()).isEqualTo(1);
		assertThat(figures(key)).isNotEmpty();
	}

	@Test
	void publishesOnceHoweverManyPublishAtOnce() {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.accepted(key);
		List<Optional<ActRefusedException.Reason>> outcomes = AtOnce.run(() -> publish(revision),
				() -> publish(revision), () -> publish(revision));
		assertThat(outcomes).containsOnlyOnce(Optional.empty())
			.contains(Optional.of(ActRefusedException.Reason.WRONG_STATE));
		assertThat(this.walk.acts(revision)).containsOnlyOnce(RevisionAct.PUBLISH);
	}

	@Test
	void refusesToPublishWhatIsNotWhatWasReceived() {
		ReportKey key = this.walk.newKey();
		long revision = this.walk.accepted(key);
		tamperWith(revision);
		assertThatExceptionOfType(UnpublishableException.class).isThrownBy(() -> this.walk.publishAccepted(revision))
			.withMessageContaining("not the one that was received");
		assertThat(this.walk.state(revision)).isEqualTo(RevisionState.ACCEPTED);
	}

	@Test
	void knowsTheYearsOfWhatIsPublished() {
		Agency agency = this.walk.agencies.agency(this.walk.agencies.office());
		Stream.of(2024, 2025).map(ReportYear::new).forEach((year) -> this.walk.published(key(agency, year)));
		assertThat(this.published.years()).contains(new ReportYear(2025), new ReportYear(2024))
			.isSortedAccordingTo((one, other) -> other.compareTo(one));
	}

	private static ReportKey key(Agency agency, ReportYear year) {
		return new ReportKey(agency.code(), year, ReportScope.OWN);
	}

	private PublishedReport found(ReportKey key) {
		PublicationLookup lookup = this.published.lookup(key);
		assertThat(lookup).isInstanceOf(Found.class);
		return ((Found) lookup).report();
	}

	private Optional<ActRefusedException.Reason> publish(long revision) {
		try {
			this.walk.publishAccepted(revision);
			return Optional.empty();
		}
		catch (ActRefusedException ex) {
			return Optional.of(ex.reason());
		}
	}

	/** Changes a frozen submission as only the database's superuser can. */
	private void tamperWith(long revision) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.database.sql("SET LOCAL session_replication_role = replica").update();
			this.database.sql("""
					UPDATE submission SET content = jsonb_set(content, '{preface}', '"改过的引言"')
					WHERE revision_id = :revision
					""").param("revision", revision).update();
		});
	}

	private Map<String, BigDecimal> figures(ReportKey key) {
		Map<String, BigDecimal> figures = new TreeMap<>();
		this.database.sql("""
				SELECT f.cell, f.value FROM published_figure f JOIN current_publication c USING (publication_id)
				WHERE c.agency_code = :agency AND c.year = :year AND f.agency_code = c.agency_code AND f.year = c.year
				  AND f.scope = c.scope
				""").param("agency", key.agency()).param("year", key.year().value()).query((row) -> {
			figures.put(row.getString("cell"), row.getBigDecimal("value"));
		});
		return figures;
	}

	private int filedFigures(ReportKey key) {
		return this.database.sql("SELECT count(*) FROM published_figure WHERE agency_code = :agency")
			.param("agency", key.agency())
			.query(Integer.class)
			.single();
	}

}
