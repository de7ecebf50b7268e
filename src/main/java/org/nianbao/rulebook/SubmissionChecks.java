package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.Context;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Editions;
import org.nianbao.report.ReportKey;
import org.nianbao.report.SubmissionReader;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Service;

/**
 * Checks the submissions of many reports with a few queries, as {@link ReportChecks} does
 * one by one. A submission never changes, and so its counts are kept as long as the
 * report of the year before is the same.
 */
@Service
public class SubmissionChecks {

	private static final int MOST_KEPT = 50_000;

	/** How many submissions are read into memory at once. */
	private static final int BATCH = 200;

	private final SubmissionReader submissions;

	private final Rulebook rulebook;

	private final Editions editions;

	private final Cache<Checked, FindingCounts> kept = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

	SubmissionChecks(SubmissionReader submissions, Rulebook rulebook, Editions editions) {
		this.submissions = submissions;
		this.rulebook = rulebook;
		this.editions = editions;
	}

	/**
	 * How many findings submissions have, by report.
	 * @param receipts the numbers of the submissions' receipts, by report
	 * @param year the year of all these reports
	 */
	public Map<ReportKey, FindingCounts> count(Map<ReportKey, String> receipts, ReportYear year) {
		Map<ReportKey, String> before = accepted(receipts.keySet(), year);
		Map<ReportKey, FindingCounts> counts = new HashMap<>();
		List<Checked> unknown = new ArrayList<>();
		receipts.forEach((report, receipt) -> {
			Checked checked = new Checked(report, receipt, before.get(report));
			FindingCounts known = this.kept.getIfPresent(checked);
			if (known != null) {
				counts.put(report, known);
			}
			else {
				unknown.add(checked);
			}
		});
		for (int start = 0; start < unknown.size(); start += BATCH) {
			counts.putAll(count(unknown.subList(start, Math.min(start + BATCH, unknown.size()))));
		}
		return counts;
	}

	private Map<ReportKey, FindingCounts> count(List<Checked> batch) {
		Set<String> receipts = new HashSet<>();
		for (Checked checked : batch) {
			receipts.add(checked.receipt());
			if (checked.before() != null) {
				receipts.add(checked.before());
			}
		}
		Map<String, ReportContent> contents = this.submissions.contents(receipts);
		Map<ReportKey, FindingCounts> counts = new HashMap<>();
		for (Checked checked : batch) {
			ReportContent content = contents.get(checked.receipt());
			if (content != null) {
				FindingCounts counted = count(content,
						(checked.before() != null) ? contents.get(checked.before()) : null);
				this.kept.put(checked, counted);
				counts.put(checked.report(), counted);
			}
		}
		return counts;
	}

	private FindingCounts count(ReportContent content, @Nullable ReportContent before) {
		Context context = (before != null)
				? Context.of(new Context.Earlier(this.editions.require(before.edition()), before)) : Context.NONE;
		return FindingCounts
			.of(this.rulebook.check(Subject.typed(this.editions.require(content.edition()), content, context)));
	}

	/** The accepted reports of the year before, by the reports of this year. */
	private Map<ReportKey, String> accepted(Collection<ReportKey> reports, ReportYear year) {
		if (reports.isEmpty() || !ReportYear.isPossible(year.value() - 1)) {
			return Map.of();
		}
		Set<String> agencies = reports.stream().map(ReportKey::agency).collect(Collectors.toSet());
		Map<ReportKey, String> accepted = new HashMap<>();
		this.submissions.accepted(agencies, year.previous())
			.forEach((before, receipt) -> accepted.put(new ReportKey(before.agency(), year, before.scope()), receipt));
		return accepted;
	}

	/**
	 * What was checked.
	 *
	 * @param receipt the number of the submission's receipt
	 * @param before the number of the receipt of the year before; null if none is on file
	 */
	private record Checked(ReportKey report, String receipt, @Nullable String before) {
	}

}
