package org.nianbao.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.content.PictureMark;
import org.nianbao.content.ReportContent;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.report.EditOutcome;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.SubmissionOutcome;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import(TestDatabase.class)
class PicturesTests {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Pictures pictures;

	@Autowired
	private PictureStore store;

	@Autowired
	private History history;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	private ReportKey key;

	private long revision;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
		this.revision = this.walk.filled(this.key);
	}

	@Test
	void keepsAPictureForTheOneReport() throws Exception {
		Picture kept = keep();
		assertThat(this.pictures.find(this.key, kept.hash())).get()
			.extracting(Picture::kind, Picture::width, Picture::height)
			.containsExactly(PictureKind.PNG, 40, 30);
		assertThat(this.pictures.find(this.key, kept.hash()).orElseThrow().body()).isEqualTo(kept.body());
		ReportKey other = this.walk.newKey();
		this.walk.begun(other);
		assertThat(this.pictures.find(other, kept.hash())).isEmpty();
		assertThat(this.history.of(Subject.report(this.key.toString()))).extracting(HistoryEntry::act)
			.contains("picture.keep");
	}

	@Test
	void keepsTheSamePictureOnce() throws Exception {
		byte[] file = SamplePictures.next();
		String hash = this.pictures.keep(this.key, content(), file, ReportWalk.FILER).hash();
		assertThat(this.pictures.keep(this.key, content(), file, ReportWalk.FILER).hash()).isEqualTo(hash);
		assertThat(this.store.hashes(this.key)).containsExactly(hash);
	}

	@Test
	void givesNoBytesThatAreNotThoseOfTheHash() throws Exception {
		String hash = keep().hash();
		this.database.sql("UPDATE picture SET body = :body WHERE hash = :hash")
			.param("body", SamplePictures.next())
			.param("hash", hash)
			.update();
		assertThat(this.pictures.find(this.key, hash)).isEmpty();
	}

	@Test
	void takesTwentyDifferentPicturesInAReportAndNoMore() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < Pictures.MOST; i++) {
			text.append(new PictureMark("第" + i + "张", keep().hash()).line()).append('\n');
		}
		write("overview", text.toString());
		assertThatExceptionOfType(PictureRefusedException.class).isThrownBy(this::keep)
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("picture.refused.TOO_MANY"));
		write("problems", new PictureMark("再一张", "ab".repeat(32)).line());
		assertThat(submit()).isInstanceOfSatisfying(SubmissionOutcome.Refused.class,
				(refused) -> assertThat(refused.refusals()).extracting((refusal) -> refusal.rule())
					.contains("picture.tooMany"));
	}

	@Test
	void refusesToSubmitTheMarkOfAPictureThatIsNotThere() {
		write("problems", new PictureMark("窗口", "cd".repeat(32)).line());
		assertThat(submit()).isInstanceOfSatisfying(SubmissionOutcome.Refused.class,
				(refused) -> assertThat(refused.refusals()).singleElement().satisfies((refusal) -> {
					assertThat(refusal.rule()).isEqualTo("picture.missing");
					assertThat(refusal.place()).isEqualTo("problems:0");
					assertThat(refusal.message().zh()).contains("重新上传");
				}));
	}

	@Test
	void freezesThePicturesThatASubmissionShows() throws Exception {
		String shown = keep().hash();
		String unused = keep().hash();
		write("overview", "全年工作如图。\n" + new PictureMark("窗口", shown).line());
		assertThat(this.pictures.findSubmitted(this.key, shown)).isEmpty();
		this.walk.submit(this.revision);
		assertThat(this.pictures.findSubmitted(this.key, shown)).isPresent();
		assertThat(this.pictures.findSubmitted(this.key, unused)).isEmpty();
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(
				() -> this.database.sql("DELETE FROM picture WHERE hash = :hash").param("hash", shown).update());
		this.store.removeUnused(Instant.now().plus(Duration.ofDays(1)));
		assertThat(this.store.hashes(this.key)).containsExactly(shown);
	}

	@Test
	void removesOnlyWhatNoTextHasShownForAWeek() throws Exception {
		String shown = keep().hash();
		String removed = keep().hash();
		write("overview", new PictureMark("窗口", shown).line() + '\n' + new PictureMark("门口", removed).line());
		write("overview", new PictureMark("窗口", shown).line());
		this.pictures.removeUnused();
		assertThat(this.store.hashes(this.key)).containsExactlyInAnyOrder(shown, removed);
		this.database.sql("UPDATE picture SET kept_at = kept_at - interval '8 days' WHERE hash IN (:hashes)")
			.param("hashes", List.of(shown, removed))
			.update();
		this.pictures.removeUnused();
		assertThat(this.store.hashes(this.key)).as("a text showed it this week")
			.containsExactlyInAnyOrder(shown, removed);
		this.store.removeUnused(Instant.now().plus(Duration.ofDays(1)));
		assertThat(this.store.hashes(this.key)).containsExactly(shown);
		assertThat(this.history.of(Subject.report(this.key.toString()))).extracting(HistoryEntry::act)
			.filteredOn("picture.remove"::equals)
			.hasSize(1);
	}

	private Picture keep() throws PictureRefusedException {
		return this.pictures.keep(this.key, content(), SamplePictures.next(), ReportWalk.FILER);
	}

	private ReportContent content() {
		return this.walk.reports.content(this.revision);
	}

	private SubmissionOutcome submit() {
		this.walk.explainAll(this.revision);
		return this.walk.submissions.submit(this.revision, UUID.randomUUID(), ReportWalk.FILER);
	}

	private void write(String section, String text) {
		TextPlace place = TextPlace.narrative(section);
		EditOutcome outcome = this.walk.editor.edit(this.revision, List.of(),
				List.of(TextEdit.of(place, place.in(content()), text)), ReportWalk.FILER);
		assertThat(outcome).isInstanceOfSatisfying(EditOutcome.Settled.class,
				(settled) -> assertThat(settled.isComplete()).isTrue());
	}

}
