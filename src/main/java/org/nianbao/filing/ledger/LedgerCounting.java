package org.nianbao.filing.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.filing.ledger.LedgerCount.Reason;
import org.nianbao.filing.ledger.LedgerCount.Unfit;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.SheetRow;

/**
 * Counts a list of requests into the matrix of a report year (1 January to 31 December).
 * A request received before the year and not answered before it was carried in; one that
 * is not answered by its end is carried out. A row is counted as a whole or not at all,
 * so that what is counted always reconciles.
 */
final class LedgerCounting {

	/** What stands where an outcome is still to come. */
	private static final Set<String> PENDING = Set.of("", "办理中", "未办结", "正在办理", "待答复", "未答复", "结转下年度", "结转下年度继续办理",
			"结转", "无", "pending");

	private final RequestMatrix matrix;

	private final LedgerColumns columns;

	private final LocalDate first;

	private final LocalDate last;

	private final LedgerWords kinds;

	private final LedgerWords outcomes;

	private LedgerCounting(RequestMatrix matrix, LedgerColumns columns, ReportYear year) {
		this.matrix = matrix;
		this.columns = columns;
		this.first = LocalDate.of(year.value(), 1, 1);
		this.last = LocalDate.of(year.value(), 12, 31);
		this.kinds = matrix.kinds();
		this.outcomes = matrix.outcomes();
	}

	/**
	 * Counts a list.
	 * @param rows the rows below the titles
	 */
	static LedgerCount count(RequestMatrix matrix, LedgerColumns columns, ReportYear year, List<SheetRow> rows) {
		LedgerCounting counting = new LedgerCounting(matrix, columns, year);
		LedgerCount count = LedgerCount.empty(matrix, rows.size());
		rows.forEach((row) -> counting.add(row, count));
		return count;
	}

	private void add(SheetRow row, LedgerCount count) {
		String receivedText = this.columns.text(row, LedgerColumn.RECEIVED);
		String answeredText = this.columns.text(row, LedgerColumn.ANSWERED);
		String kindText = this.columns.text(row, LedgerColumn.KIND);
		Optional<LocalDate> received = LedgerDay.read(receivedText);
		Optional<LocalDate> answered = LedgerDay.read(answeredText);
		Optional<String> kind = this.kinds.find(kindText);
		@Nullable Unfit unfit;
		if (received.isEmpty()) {
			unfit = new Unfit(row.number(), Reason.NO_RECEIVED_DAY, receivedText);
		}
		else if (received.get().isAfter(this.last)) {
			unfit = new Unfit(row.number(), Reason.LATER_YEAR, receivedText);
		}
		else if (answered.isEmpty() && !PENDING.contains(LedgerWords.bare(answeredText))) {
			unfit = new Unfit(row.number(), Reason.NO_ANSWERED_DAY, answeredText);
		}
		else if (answered.isPresent() && answered.get().isBefore(received.get())) {
			unfit = new Unfit(row.number(), Reason.ANSWERED_BEFORE, answeredText);
		}
		else if (answered.isPresent() && answered.get().isBefore(this.first)) {
			unfit = new Unfit(row.number(), Reason.EARLIER_YEAR, answeredText);
		}
		else if (kind.isEmpty()) {
			unfit = new Unfit(row.number(), Reason.NO_KIND, kindText);
		}
		else {
			unfit = outcome(row, kind.get(), received.get(), answered, count);
		}
		if (unfit != null) {
			count.unfit().add(unfit);
		}
	}

	/** Counts a row whose days and applicant are known; null if it could be counted. */
	private @Nullable Unfit outcome(SheetRow row, String kind, LocalDate received, Optional<LocalDate> answered,
			LedgerCount count) {
		String text = this.columns.text(row, LedgerColumn.OUTCOME);
		String outcome;
		if (answered.filter((day) -> !day.isAfter(this.last)).isPresent()) {
			Optional<String> found = this.outcomes.find(text);
			if (found.isEmpty()) {
				return new Unfit(row.number(), Reason.NO_OUTCOME, text);
			}
			outcome = found.get();
		}
		else if (answered.isEmpty() && !PENDING.contains(LedgerWords.bare(text))) {
			return new Unfit(row.number(), Reason.OUTCOME_WITHOUT_DAY, text);
		}
		else {
			outcome = this.matrix.row(RequestMatrix.CARRIED_OUT);
		}
		String came = this.matrix
			.row(received.isBefore(this.first) ? RequestMatrix.CARRIED_IN : RequestMatrix.RECEIVED);
		count.count(row.number(), this.matrix.cell(came, kind));
		count.count(row.number(), this.matrix.cell(outcome, kind));
		return null;
	}

}
