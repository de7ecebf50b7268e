package org.nianbao.rulebook;

import java.time.Duration;
import java.util.List;

import org.nianbao.report.EditedTexts;
import org.nianbao.report.ReportDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What is done in the background about copied text: the index follows what is public, and
 * drafts are compared after they were saved.
 */
@Service
class ComparisonWork {

	private static final Logger logger = LoggerFactory.getLogger(ComparisonWork.class);

	private final PublishedTexts published;

	private final TextComparisons comparisons;

	private final EditedTexts edited;

	private final ReportDesk reports;

	private final JdbcClient database;

	ComparisonWork(PublishedTexts published, TextComparisons comparisons, EditedTexts edited, ReportDesk reports,
			JdbcClient database) {
		this.published = published;
		this.comparisons = comparisons;
		this.edited = edited;
		this.reports = reports;
		this.database = database;
	}

	/**
	 * Does what there is to do.
	 * @param settling how long ago a draft must have been saved
	 */
	void catchUp(Duration settling) {
		followPublications();
		long mark = mark();
		long reached = compareDrafts(mark, settling);
		while (reached != mark) {
			mark = reached;
			reached = compareDrafts(mark, settling);
		}
	}

	/** Takes out of the index what is not public any more, and in what is. */
	void followPublications() {
		List<Long> gone = this.published.takeOut();
		if (!gone.isEmpty()) {
			this.comparisons.forget(gone);
		}
		int taken = this.published.takeIn();
		while (taken > 0) {
			taken = this.published.takeIn();
		}
	}

	/** Compares what was edited since, as far as one look goes; tells how far that is. */
	private long compareDrafts(long mark, Duration settling) {
		EditedTexts.Since since = this.edited.since(mark, settling);
		for (long revision : since.revisions()) {
			try {
				this.comparisons.compare(this.reports.status(revision).key(), this.reports.content(revision));
			}
			catch (RuntimeException ex) {
				// The others are not to wait for it; who checks it compares it again.
				logger.error("Could not compare the texts of revision {}", revision, ex);
			}
		}
		keep(since.mark());
		return since.mark();
	}

	private long mark() {
		return this.database.sql("SELECT edit_id FROM text_comparison_progress")
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	private void keep(long mark) {
		this.database.sql("""
				INSERT INTO text_comparison_progress (edit_id) VALUES (:mark)
				ON CONFLICT (single) DO UPDATE SET edit_id = EXCLUDED.edit_id
				WHERE text_comparison_progress.edit_id <> EXCLUDED.edit_id
				""").param("mark", mark).update();
	}

}
