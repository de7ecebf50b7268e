package org.nianbao.rulebook;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import org.nianbao.check.Context;
import org.nianbao.check.Context.Earlier;
import org.nianbao.check.Filer;
import org.nianbao.check.Office;
import org.nianbao.check.OnFile;
import org.nianbao.check.RuleLevel;
import org.nianbao.check.Rulebook;
import org.nianbao.check.Subject;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Meaning;
import org.nianbao.report.ReportKey;
import org.nianbao.report.SubmissionReader;
import org.nianbao.rulebook.StoredCounts.Counted;
import org.nianbao.shared.ReportYear;

/**
 * How many findings the submissions of many reports have, with the same few queries
 * however many they are. They are counted when a submission is received and stored; anew
 * only where the year before's report on file is another one since, or what agencies of
 * the same kind published for it, or the rulebook, or its texts were found to be like
 * others, or the office's list of words. Notes that only a reviewer is told are not
 * counted.
 */
@Service
public class SubmissionChecks {

	/** How many submissions are read into memory at once. */
	private static final int BATCH = 200;

	private final SubmissionReader submissions;

	private final Rulebook rulebook;

	private final Editions editions;

	private final StoredCounts stored;

	private final YearsBefore yearsBefore;

	private final Filers filers;

	private final Peers peers;

	private final TextComparisons comparisons;

	private final OfficeWords words;

	private final RuleLevels levels;

	private final String rules;

	SubmissionChecks(SubmissionReader submissions, Rulebook rulebook, Editions editions, StoredCounts stored,
			YearsBefore yearsBefore, Filers filers, Peers peers, TextComparisons comparisons, OfficeWords words,
			RuleLevels levels) {
		this.submissions = submissions;
		this.rulebook = rulebook;
		this.editions = editions;
		this.stored = stored;
		this.yearsBefore = yearsBefore;
		this.filers = filers;
		this.peers = peers;
		this.comparisons = comparisons;
		this.words = words;
		this.levels = levels;
		this.rules = fingerprint(rulebook);
	}

	/**
	 * How many findings submissions have, by report.
	 * @param receipts the numbers of the submissions' receipts, by report
	 * @param year the year of all these reports
	 */
	public Map<ReportKey, FindingCounts> count(Map<ReportKey, String> receipts, ReportYear year) {
		Map<ReportKey, String> before = accepted(receipts.keySet(), year);
		Map<String, Map<String, RuleLevel>> levels = this.levels
			.ofAgencies(receipts.keySet().stream().map(ReportKey::agency).toList());
		Map<ReportKey, Map<Meaning, BigDecimal>> medians = this.peers.medians(receipts.keySet(), year);
		Map<String, Counted> known = this.stored.ofReceipts(receipts.values(), this.rules);
		Map<ReportKey, FindingCounts> counts = new HashMap<>();
		List<Checked> unknown = new ArrayList<>();
		receipts.forEach((report, receipt) -> {
			Counted counted = known.get(receipt);
			Checked checked = new Checked(report, receipt, before.get(report),
					levels.getOrDefault(report.agency(), Map.of()), medians.getOrDefault(report, Map.of()));
			if (counted != null && Objects.equals(counted.by(), checked.by())) {
				counts.put(report, counted.counts());
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

	/** Counts what is found in a submission that was just received. */
	void received(ReportKey report, String receipt) {
		count(Map.of(report, receipt), report.year());
	}

	private Map<ReportKey, FindingCounts> count(List<Checked> batch) {
		Set<String> receipts = new HashSet<>();
		for (Checked checked : batch) {
			receipts.add(checked.receipt());
			receipts.addAll(checked.continued());
		}
		Map<String, ReportContent> contents = this.submissions.contents(receipts);
		Set<String> archive = this.submissions.broughtIn(batch.stream().map(Checked::receipt).toList());
		List<String> agencies = batch.stream().map((checked) -> checked.report().agency()).toList();
		Map<String, Filer> filing = this.filers.of(agencies);
		Map<String, List<Office.Word>> words = this.words.ofAgencies(agencies);
		Map<ReportKey, OnFile> onFile = this.comparisons.kept(batch.stream()
			.filter((checked) -> contents.containsKey(checked.receipt()))
			.collect(Collectors.toMap(Checked::report, (checked) -> contents.get(checked.receipt()))));
		Map<ReportKey, FindingCounts> counts = new HashMap<>();
		Map<String, Counted> counted = new HashMap<>();
		for (Checked checked : batch) {
			ReportContent content = contents.get(checked.receipt());
			if (content != null) {
				Context context = Context.NONE.withLevels(checked.levels())
					.withPeers(checked.medians())
					.withFiler(filing.get(checked.report().agency()))
					.withYearBefore(earlier(checked.continued().stream().map(contents::get).toList()))
					.withOffice(Office.NONE.withWords(words.getOrDefault(checked.report().agency(), List.of())))
					.withOnFile(onFile.getOrDefault(checked.report(), OnFile.NONE));
				FindingCounts found = count(content,
						archive.contains(checked.receipt()) ? context.asArchive() : context);
				counted.put(checked.receipt(), new Counted(checked.by(), found));
				counts.put(checked.report(), found);
			}
		}
		this.stored.keep(counted, this.rules);
		return counts;
	}

	private FindingCounts count(ReportContent content, Context context) {
		Edition edition = this.editions.require(content.edition());
		return FindingCounts.of(this.rulebook.check(Subject.typed(edition, content, context)));
	}

	private List<Earlier> earlier(List<@Nullable ReportContent> contents) {
		List<Earlier> earlier = new ArrayList<>();
		for (ReportContent content : contents) {
			if (content != null) {
				earlier.add(new Earlier(this.editions.require(content.edition()), content));
			}
		}
		return earlier;
	}

	/**
	 * The receipts of the accepted reports that these continue, parted by spaces; a
	 * report of which one is missing is missing too.
	 */
	private Map<ReportKey, String> accepted(Collection<ReportKey> reports, ReportYear year) {
		Map<ReportKey, List<ReportKey>> continued = this.yearsBefore.of(reports, year);
		if (continued.isEmpty()) {
			return Map.of();
		}
		Set<String> agencies = continued.values()
			.stream()
			.flatMap(List::stream)
			.map(ReportKey::agency)
			.collect(Collectors.toSet());
		Map<ReportKey, String> receipts = this.submissions.accepted(agencies, year.previous());
		Map<ReportKey, String> accepted = new HashMap<>();
		continued.forEach((report, before) -> {
			if (!before.isEmpty() && receipts.keySet().containsAll(before)) {
				accepted.put(report, before.stream().map(receipts::get).collect(Collectors.joining(" ")));
			}
		});
		return accepted;
	}

	/** What tells one rulebook from another: the rules that it lists. */
	private static String fingerprint(Rulebook rulebook) {
		try {
			byte[] listed = rulebook.rules().toString().getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(listed));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

	/**
	 * What is to be checked.
	 *
	 * @param receipt the number of the submission's receipt
	 * @param before the receipts of the reports that it continues, parted by spaces; null
	 * if one is not on file
	 * @param levels what offices have decided about levels
	 * @param medians the median amounts of agencies of the same kind
	 */
	private record Checked(ReportKey report, String receipt, @Nullable String before, Map<String, RuleLevel> levels,
			Map<Meaning, BigDecimal> medians) {

		/** By what it is checked: if it is something else, it is counted anew. */
		@Nullable String by() {
			List<String> by = new ArrayList<>();
			if (this.before != null) {
				by.add(this.before);
			}
			if (!this.levels.isEmpty()) {
				by.add(new TreeMap<>(this.levels).toString());
			}
			this.medians.entrySet()
				.stream()
				.map((median) -> median.getKey() + "=" + median.getValue().toPlainString())
				.sorted()
				.forEach(by::add);
			return by.isEmpty() ? null : String.join(" ", by);
		}

		List<String> continued() {
			return (this.before != null) ? List.of(this.before.split(" ")) : List.of();
		}

	}

}
