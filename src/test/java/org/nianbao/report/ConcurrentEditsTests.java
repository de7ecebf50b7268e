package org.nianbao.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.SECOND_FILER;

@SpringBootTest
@Import(TestDatabase.class)
class ConcurrentEditsTests {

	private static final int PAIRS = 300;

	private static final int GENERATED_PAIRS = 10_000;

	private static final long SEED = 2_026;

	private static final int RACES = 40;

	private static final String CELL = "requests.received.enterprise";

	private static final List<String> COLUMNS = List.of("naturalPerson", "enterprise", "research", "publicWelfare",
			"legalService", "otherApplicant");

	private static final TextPlace OVERVIEW = TextPlace.narrative("overview");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient database;

	private ReportWalk walk;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
	}

	@Test
	void overwritesNothingSilentlyWhenTwoEditOneCell() {
		long revision = this.walk.begun(this.walk.newKey());
		CellValue stored = CellValue.NOT_FILLED;
		for (int pair = 0; pair < PAIRS; pair++) {
			CellValue seen = stored;
			CellValue one = CellValue.of(2L * pair);
			CellValue other = CellValue.of(2L * pair + 1);
			List<Settled> outcomes = AtOnce.<Settled>run(() -> edit(revision, seen, one, FILER),
					() -> edit(revision, seen, other, SECOND_FILER));
			stored = this.walk.reports.content(revision).cell(CELL);
			assertThat(stored).as("pair %d", pair).isIn(one, other);
			boolean oneWon = stored.equals(one);
			Settled winner = outcomes.get(oneWon ? 0 : 1);
			Settled loser = outcomes.get(oneWon ? 1 : 0);
			assertThat(winner.cells()).as("pair %d", pair).containsExactly(CELL);
			assertThat(loser.cellConflicts().get(CELL)).as("pair %d", pair).isNotNull().satisfies((conflict) -> {
				assertThat(conflict.stored()).isEqualTo(oneWon ? one : other);
				assertThat(conflict.wanted()).isEqualTo(oneWon ? other : one);
				assertThat(conflict.changedBy()).isEqualTo(oneWon ? FILER.name() : SECOND_FILER.name());
			});
		}
		assertThat(this.walk.editor.log(revision, CELL)).hasSize(2 * PAIRS);
	}

	/**
	 * Two people fill in the same report with different figures, some cells at a time.
	 */
	@Test
	void losesNothingOfTenThousandPairsOfGeneratedEdits() {
		long revision = this.walk.begun(this.walk.newKey());
		List<String> cells = this.application.getBean(Editions.class)
			.require(this.walk.reports.status(revision).edition())
			.enteredCells()
			.stream()
			.map(Cell::code)
			.toList();
		Random random = new Random(SEED);
		int pairs = 0;
		for (int round = 0; pairs < GENERATED_PAIRS; round++) {
			ReportContent before = this.walk.reports.content(revision);
			int first = 2 * round;
			List<List<CellEdit>> ones = edits(cells, before, CellValue.of(first), random);
			List<List<CellEdit>> others = edits(cells, before, CellValue.of(first + 1L), random);
			List<List<Settled>> outcomes = AtOnce.<List<Settled>>run(() -> send(revision, ones, FILER),
					() -> send(revision, others, SECOND_FILER));
			ReportContent after = this.walk.reports.content(revision);
			for (String cell : cells) {
				boolean oneWon = after.cell(cell).equals(CellValue.of(first));
				String told = "seed " + SEED + ", round " + round + ", " + cell;
				assertThat(after.cell(cell)).as(told).isEqualTo(CellValue.of(oneWon ? first : first + 1L));
				assertThat(outcomes.get(oneWon ? 0 : 1)).as(told)
					.filteredOn((outcome) -> outcome.cells().contains(cell))
					.hasSize(1);
				assertThat(outcomes.get(oneWon ? 1 : 0)).as(told)
					.filteredOn((outcome) -> outcome.cellConflicts().containsKey(cell))
					.singleElement()
					.satisfies((outcome) -> {
						assertThat(outcome.cellConflicts().get(cell).stored()).isEqualTo(after.cell(cell));
						assertThat(outcome.cellConflicts().get(cell).wanted())
							.isEqualTo(CellValue.of(oneWon ? first + 1L : first));
					});
			}
			pairs += cells.size();
		}
		assertThat(this.database.sql("""
				SELECT count(*) FILTER (WHERE applied) AS applied, count(*) FILTER (WHERE NOT applied) AS kept
				FROM edit_log WHERE revision_id = :revision
				""").param("revision", revision).query().singleRow()).as("both values of every pair can be recovered")
			.containsEntry("applied", (long) pairs)
			.containsEntry("kept", (long) pairs);
	}

	/** Edits of all cells in any order, up to 30 sent together. */
	private static List<List<CellEdit>> edits(List<String> cells, ReportContent seen, CellValue wanted, Random random) {
		List<String> order = new ArrayList<>(cells);
		Collections.shuffle(order, random);
		List<List<CellEdit>> edits = new ArrayList<>();
		for (int from = 0; from < order.size();) {
			int to = Math.min(order.size(), from + 1 + random.nextInt(30));
			edits.add(order.subList(from, to)
				.stream()
				.map((cell) -> new CellEdit(cell, seen.cell(cell), wanted))
				.toList());
			from = to;
		}
		return edits;
	}

	private List<Settled> send(long revision, List<List<CellEdit>> edits, Actor actor) {
		return edits.stream()
			.map((together) -> (Settled) this.walk.editor.edit(revision, together, List.of(), actor))
			.toList();
	}

	@Test
	void settlesEachCellOfTwoTablesPostedAtOnce() {
		long revision = this.walk.begun(this.walk.newKey());
		List<String> cells = COLUMNS.stream()
			.flatMap((column) -> Stream.of("requests.received." + column, "requests.granted." + column,
					"disputes.reconsideration.upheld", "documents.rules.made"))
			.distinct()
			.toList();
		for (int round = 0; round < 60; round++) {
			ReportContent before = this.walk.reports.content(revision);
			CellValue one = CellValue.of(2L * round);
			CellValue other = CellValue.of(2L * round + 1);
			List<Settled> outcomes = AtOnce.<Settled>run(() -> post(revision, cells, before, one, FILER),
					() -> post(revision, cells.reversed(), before, other, SECOND_FILER));
			ReportContent after = this.walk.reports.content(revision);
			for (String cell : cells) {
				boolean oneWon = after.cell(cell).equals(one);
				assertThat(after.cell(cell)).as("round %d, %s", round, cell).isEqualTo(oneWon ? one : other);
				Settled loser = outcomes.get(oneWon ? 1 : 0);
				assertThat(outcomes.get(oneWon ? 0 : 1).cells()).as("round %d", round).contains(cell);
				assertThat(loser.cells()).as("round %d", round).doesNotContain(cell);
				assertThat(loser.cellConflicts()).as("round %d", round).containsKey(cell);
			}
		}
		assertThat(this.walk.editor.log(revision, CELL)).hasSize(120).filteredOn(LoggedEdit::applied).hasSize(60);
	}

	private Settled post(long revision, List<String> cells, ReportContent seen, CellValue wanted, Actor actor) {
		return (Settled) this.walk.editor.edit(revision,
				cells.stream().map((cell) -> new CellEdit(cell, seen.cell(cell), wanted)).toList(), List.of(), actor);
	}

	@Test
	void keepsAllEditsOfDifferentCellsOfOneSection() {
		long revision = this.walk.begun(this.walk.newKey());
		for (String row : List.of("received", "carriedIn", "granted", "partial", "carriedOut")) {
			List<Callable<Settled>> edits = new ArrayList<>();
			for (int i = 0; i < COLUMNS.size(); i++) {
				CellEdit edit = new CellEdit("requests." + row + "." + COLUMNS.get(i), CellValue.NOT_FILLED,
						CellValue.of(i));
				edits.add(() -> (Settled) this.walk.editor.edit(revision, List.of(edit), List.of(), FILER));
			}
			assertThat(AtOnce.run(edits)).allMatch(Settled::isComplete);
			ReportContent content = this.walk.reports.content(revision);
			for (int i = 0; i < COLUMNS.size(); i++) {
				assertThat(content.cell("requests." + row + "." + COLUMNS.get(i))).isEqualTo(CellValue.of(i));
			}
		}
	}

	@Test
	void settlesTablesPostedAtOnceInWhateverOrderTheirCellsStand() {
		long revision = this.walk.begun(this.walk.newKey());
		List<CellEdit> edits = List.of(new CellEdit(CELL, CellValue.NOT_FILLED, CellValue.of(1)),
				new CellEdit("disputes.reconsideration.upheld", CellValue.NOT_FILLED, CellValue.of(1)),
				new CellEdit("documents.rules.made", CellValue.NOT_FILLED, CellValue.of(1)));
		List<EditOutcome> outcomes = AtOnce.<EditOutcome>run(
				() -> this.walk.editor.edit(revision, edits, List.of(), FILER),
				() -> this.walk.editor.edit(revision, edits.reversed(), List.of(), SECOND_FILER));
		assertThat(outcomes).allMatch((outcome) -> ((Settled) outcome).isComplete());
	}

	/** An edit is in the submission, or it is refused; it never slips in behind it. */
	@Test
	void lettingAnEditRaceWithASubmissionEitherIncludesOrRefusesIt() {
		for (int race = 0; race < RACES; race++) {
			long revision = this.walk.filled(this.walk.newKey());
			String before = overview(revision);
			String after = before + "第" + race + "次修改。";
			List<Object> outcomes = AtOnce.<Object>run(() -> this.walk.submit(revision),
					() -> edit(revision, before, after));
			assertThat(outcomes.getFirst()).isEqualTo(this.walk.reports.status(revision).receipt());
			boolean refused = outcomes.get(1) instanceof Refused;
			assertThat(frozen(revision).narrative("overview")).as("race %d", race).isEqualTo(refused ? before : after);
			assertThat(this.walk.reports.content(revision)).as("race %d", race).isEqualTo(frozen(revision));
		}
	}

	@Test
	void refusesAnEditThatWaitedForASubmission() throws Exception {
		long revision = this.walk.filled(this.walk.newKey());
		String before = overview(revision);
		EditOutcome late = whileHolding(() -> this.walk.submit(revision), () -> edit(revision, before, "迟到的文字"));
		assertThat(late).isEqualTo(new Refused(RevisionState.SUBMITTED));
		assertThat(overview(revision)).isEqualTo(before);
	}

	@Test
	void submitsAnEditForWhichTheSubmissionWaited() throws Exception {
		long revision = this.walk.filled(this.walk.newKey());
		String after = overview(revision) + "及时的文字。";
		Receipt receipt = whileHolding(() -> edit(revision, overview(revision), after),
				() -> this.walk.submit(revision));
		assertThat(frozen(revision).narrative("overview")).isEqualTo(after);
		assertThat(receipt.hash()).isEqualTo(CanonicalForm.hash(frozen(revision)));
	}

	/**
	 * Does the first in a transaction that stays open until the second waits for it.
	 * @return the result of the second
	 */
	private <T> T whileHolding(Callable<?> first, Callable<T> second) throws Exception {
		try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
			Future<T> waiting = Objects.requireNonNull(this.transactions.execute((transaction) -> {
				try {
					first.call();
					Future<T> started = thread.submit(second);
					await().until(this::somebodyWaits);
					return started;
				}
				catch (Exception ex) {
					throw new AssertionError(ex);
				}
			}));
			return waiting.get();
		}
	}

	private boolean somebodyWaits() {
		return this.database.sql("""
				SELECT count(*) > 0 FROM pg_stat_activity
				WHERE datname = current_database() AND wait_event_type = 'Lock'
				""").query(Boolean.class).single();
	}

	private EditOutcome edit(long revision, String before, String after) {
		return this.walk.editor.edit(revision, List.of(), List.of(TextEdit.of(OVERVIEW, before, after)), FILER);
	}

	private String overview(long revision) {
		return this.walk.reports.content(revision).narrative("overview");
	}

	private ReportContent frozen(long revision) {
		return this.walk.reviews.submittedContent(revision);
	}

	private Settled edit(long revision, CellValue seen, CellValue wanted, Actor actor) {
		return (Settled) this.walk.editor.edit(revision, List.of(new CellEdit(CELL, seen, wanted)), List.of(), actor);
	}

}
