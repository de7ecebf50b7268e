package org.nianbao.filing.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.filing.ledger.LedgerCount.Reason;
import org.nianbao.filing.ledger.LedgerCount.Unfit;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.SheetRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LedgerCountingTests {

	private static final long SEED = 20_261_122;

	private static final ReportYear YEAR = new ReportYear(2025);

	private static final LedgerColumns COLUMNS = LedgerColumns
		.named(new SheetRow(1, List.of("收到申请日期", "申请人类别", "办理结果", "答复日期")));

	/** A list made from known figures gives these figures back. */
	@ParameterizedTest
	@ValueSource(strings = { "/formats/2019.yaml", "/formats/2021.yaml" })
	void countsWhatTheListWasMadeFrom(String file) {
		RequestMatrix matrix = RequestMatrix.of(TestEditions.load(file)).orElseThrow();
		Random random = new Random(SEED);
		for (int each = 0; each < 30; each++) {
			int round = each;
			Map<String, Integer> expected = new HashMap<>();
			matrix.cells().forEach((cell) -> expected.put(cell.code(), 0));
			List<List<String>> written = new ArrayList<>();
			for (Cell cell : matrix.cells()) {
				boolean flow = List.of(RequestMatrix.RECEIVED, RequestMatrix.CARRIED_IN).contains(cell.row().meaning());
				for (int n = flow ? 0 : random.nextInt(4); n > 0; n--) {
					written.add(row(matrix, cell, random, expected));
				}
			}
			Collections.shuffle(written, random);
			LedgerCount count = count(matrix, written);
			assertThat(count.unfit()).as("seed %d, round %d", SEED, round).isEmpty();
			expected
				.forEach((cell, number) -> assertThat(count.rowsOf(cell)).as("%s, seed %d, round %d", cell, SEED, round)
					.hasSize(number)
					.doesNotHaveDuplicates());
		}
	}

	private static List<String> row(RequestMatrix matrix, Cell cell, Random random, Map<String, Integer> expected) {
		boolean pending = cell.row().meaning().equals(RequestMatrix.CARRIED_OUT);
		boolean before = random.nextInt(4) == 0;
		LocalDate received = before ? LocalDate.of(2024, 12, 1 + random.nextInt(31))
				: LocalDate.of(2025, 1, 1).plusDays(random.nextInt(360));
		LocalDate answered = before ? LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365))
				: received.plusDays(random.nextInt(5));
		String came = matrix.row(before ? RequestMatrix.CARRIED_IN : RequestMatrix.RECEIVED);
		expected.merge(matrix.cell(came, cell.column().code()), 1, Integer::sum);
		expected.merge(cell.code(), 1, Integer::sum);
		String day = switch (random.nextInt(3)) {
			case 0 -> received.toString();
			case 1 -> received.getYear() + "年" + received.getMonthValue() + "月" + received.getDayOfMonth() + "日";
			default -> received.toString().replace('-', '/');
		};
		String outcome = pending ? (random.nextBoolean() ? "" : "办理中") : outcome(matrix, cell, random);
		return List.of(day, cell.column().label().zh(), outcome,
				pending ? (random.nextBoolean() ? "" : "2026-01-0" + (1 + random.nextInt(9))) : answered.toString());
	}

	private static String outcome(RequestMatrix matrix, Cell cell, Random random) {
		List<Heading> path = matrix.table().rows().path(cell.row());
		List<String> labels = path.subList(1, path.size()).stream().map((heading) -> heading.label().zh()).toList();
		return switch (random.nextInt(3)) {
			case 0 -> labels.getLast();
			case 1 -> String.join(" / ", labels);
			default -> String.join("-", labels).replaceAll("[（(][一二三四五六七][）)]", "");
		};
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-02,自然人,予以公开,2026-01-03,LATER_YEAR", "明天,自然人,予以公开,2025-01-03,NO_RECEIVED_DAY",
			"2025-13-01,自然人,予以公开,2025-01-03,NO_RECEIVED_DAY", "2024-11-02,自然人,予以公开,2024-12-03,EARLIER_YEAR",
			"2025-03-02,自然人,予以公开,2025-03-01,ANSWERED_BEFORE", "2025-03-02,自然人,予以公开,很快,NO_ANSWERED_DAY",
			"2025-03-02,外星人,予以公开,2025-03-04,NO_KIND", "2025-03-02,,予以公开,2025-03-04,NO_KIND",
			"2025-03-02,自然人,不予公开,2025-03-04,NO_OUTCOME", "2025-03-02,自然人,,2025-03-04,NO_OUTCOME",
			"2025-03-02,自然人,予以公开,,OUTCOME_WITHOUT_DAY" })
	void saysWhyARowFitsNowhereAndCountsNothingOfIt(String received, String kind, String outcome, String answered,
			Reason reason) {
		LedgerCount count = count(edition2021(), List.of(List.of(received, text(kind), text(outcome), text(answered))));
		assertThat(count.unfit()).extracting(Unfit::row, Unfit::reason).containsExactly(tuple(2, reason));
		assertThat(count.filled()).isEmpty();
	}

	@Test
	void understandsEverydayWords() {
		LedgerCount count = count(edition2021(),
				List.of(List.of("2025-03-02", "公民", "申请人撤回", "2025-03-04"),
						List.of("20250302", "公司", "同意公开", "20250304"),
						List.of("2025.3.2", "律师事务所", "（三）不予公开：8.属于行政查询事项", "2025.3.9")));
		assertThat(count.filled()).extracting(Cell::code)
			.containsExactlyInAnyOrder("requests.received.naturalPerson", "requests.received.enterprise",
					"requests.received.legalService", "requests.granted.enterprise",
					"requests.denied.adminQuery.legalService", "requests.otherHandling.other.naturalPerson");
	}

	@Test
	void findsColumnsByTheirNames() {
		LedgerColumns columns = LedgerColumns
			.named(new SheetRow(1, List.of("序号", "收到时间", "申请人", "申请人性质", "答复时间", "答复结果", "备注")));
		assertThat(columns.places()).containsEntry(LedgerColumn.RECEIVED, 1)
			.containsEntry(LedgerColumn.KIND, 3)
			.containsEntry(LedgerColumn.ANSWERED, 4)
			.containsEntry(LedgerColumn.OUTCOME, 5);
		assertThat(LedgerColumns.named(new SheetRow(1, List.of("甲", "乙", "丙", "丁"))).areComplete()).isFalse();
	}

	@Test
	void needsAnEditionThatCountsRequests() {
		assertThat(RequestMatrix.of(TestEditions.load("/editions/balances.yaml"))).isEmpty();
	}

	private static String text(String written) {
		return (written != null) ? written : "";
	}

	private static RequestMatrix edition2021() {
		Edition edition = TestEditions.load("/formats/2021.yaml");
		return RequestMatrix.of(edition).orElseThrow();
	}

	private static LedgerCount count(RequestMatrix matrix, List<List<String>> written) {
		List<SheetRow> rows = IntStream.range(0, written.size())
			.mapToObj((at) -> new SheetRow(at + 2, written.get(at)))
			.toList();
		return LedgerCounting.count(matrix, COLUMNS, YEAR, rows);
	}

}
