package org.nianbao.picture;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.nianbao.content.PictureMark;
import org.nianbao.content.PictureSource;
import org.nianbao.content.PictureSource.Drawn;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;
import org.nianbao.picture.PictureRefusedException.Reason;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportKey;

import org.springframework.stereotype.Service;

/**
 * The pictures of reports. A text holds a {@link PictureMark} where one stands; here is
 * what stands there. Each belongs to one report with all its revisions.
 */
@Service
public class Pictures {

	/** The largest file that can be a picture, in bytes. */
	public static final int LARGEST_FILE = 5 * 1024 * 1024;

	/** How many different pictures a report may show. */
	public static final int MOST = 20;

	/** How many are kept for a report, also those that nobody has put into its text. */
	private static final int MOST_KEPT = 60;

	private static final Duration UNUSED_KEPT = Duration.ofDays(7);

	private final PictureMaker maker;

	private final PictureStore store;

	private final Clock clock;

	Pictures(PictureMaker maker, PictureStore store, Clock clock) {
		this.maker = maker;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Makes a picture of a file and keeps it for a report. It is removed again after a
	 * week in which no text shows it.
	 * @param shown the report as it stands, whose pictures count against {@link #MOST}
	 * @throws PictureRefusedException if the file is no picture that can be shown, or the
	 * report has too many
	 */
	public Picture keep(ReportKey report, ReportContent shown, byte[] file, Actor actor)
			throws PictureRefusedException {
		if (PictureMark.places(shown).size() >= MOST || this.store.hashes(report).size() >= MOST_KEPT) {
			throw new PictureRefusedException(Reason.TOO_MANY);
		}
		// Before the transaction begins: nobody waits for a connection meanwhile.
		Picture picture = this.maker.make(file);
		this.store.add(report, picture, actor);
		return picture;
	}

	/** A picture of a report; empty if the report has none of that SHA-256. */
	public Optional<Picture> find(ReportKey report, String hash) {
		return this.store.find(report, hash, false);
	}

	/** A picture that a submission of a report shows; empty if none does. */
	public Optional<Picture> findSubmitted(ReportKey report, String hash) {
		return this.store.find(report, hash, true);
	}

	/** The pictures of a report, for those who write it to a file. */
	public PictureSource source(ReportKey report) {
		return (hash) -> find(report, hash)
			.map((picture) -> new Drawn(picture.kind().mediaType(), picture.width(), picture.height(), picture.body()));
	}

	/**
	 * How large the pictures are that a report shows, by SHA-256, so that a page keeps
	 * room for them.
	 */
	public Map<String, PictureSize> sizes(ReportKey report, ReportContent content) {
		return PictureMark.places(content).isEmpty() ? Map.of() : this.store.sizes(report);
	}

	/** The SHA-256 of those pictures of a content that the report does not have. */
	public List<String> missing(ReportKey report, ReportContent content) {
		List<String> missing = new ArrayList<>(PictureMark.places(content).keySet());
		if (!missing.isEmpty()) {
			missing.removeAll(this.store.hashes(report));
		}
		return missing;
	}

	/**
	 * Freezes the pictures that a submission shows, in the transaction that makes it.
	 * @param content the content of the submission
	 */
	public void freeze(Receipt receipt, ReportContent content) {
		Set<String> shown = PictureMark.places(content).keySet();
		if (!shown.isEmpty()) {
			this.store.freeze(receipt.number(), shown);
		}
	}

	/** Removes the pictures that nothing has shown for a week. */
	void removeUnused() {
		this.store.removeUnused(this.clock.instant().minus(UNUSED_KEPT));
	}

}
