package org.nianbao.administration.upload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.AgencyRefusedException;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;
import org.nianbao.spreadsheet.SheetRow;
import org.nianbao.spreadsheet.UnreadableSheetException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done with uploaded tables in the background. Each step can be begun again where
 * an instance was killed: a table is looked at anew, and taken over once or not at all.
 */
@Component
class UploadWork {

	/** The most rows besides the titles. */
	static final int MOST_ROWS = 20_000;

	private static final SheetLimits LIMITS = new SheetLimits(MOST_ROWS + 1, 60);

	private static final int ROWS_BETWEEN_NOTES = 1000;

	private final Uploads uploads;

	private final Map<UploadKind, Planner> planners = new EnumMap<>(UploadKind.class);

	private final TransactionTemplate transaction;

	UploadWork(Uploads uploads, List<Planner> planners, TransactionTemplate transaction) {
		this.uploads = uploads;
		planners.forEach((planner) -> this.planners.put(planner.kind(), planner));
		this.transaction = transaction;
	}

	/** Does what the upload's state asks for; nothing if it waits for people. */
	void run(UUID id) {
		this.uploads.find(id).ifPresent((upload) -> {
			switch (upload.state()) {
				case CHECKING -> check(upload, null);
				case APPLYING -> apply(upload);
				default -> {
				}
			}
		});
	}

	private void check(Upload upload, @Nullable Note note) {
		try {
			Plan plan = plan(upload);
			this.uploads.show(upload.id(), plan.rows(), fingerprint(plan.rows()), note);
		}
		catch (UnreadableSheetException ex) {
			this.uploads.refuse(upload.id(), Note.of(ex));
		}
		catch (TableRefusedException ex) {
			this.uploads.refuse(upload.id(), ex.note());
		}
	}

	private void apply(Upload upload) {
		Note note = null;
		try {
			if (Boolean.TRUE.equals(this.transaction.execute((status) -> takeOver(upload)))) {
				return;
			}
			note = Note.of("changedMeanwhile");
		}
		catch (AgencyRefusedException ex) {
			note = Note.of(ex);
		}
		catch (DataIntegrityViolationException ex) {
			note = Note.of("changedMeanwhile");
		}
		// Nothing was taken over: show it as it would be now.
		check(upload, note);
	}

	/** Takes the table over, if it would still do what was shown. */
	private boolean takeOver(Upload upload) {
		Plan plan = plan(upload);
		if (!fingerprint(plan.rows()).equals(upload.fingerprint())) {
			return false;
		}
		plan.carryOut(upload.by(), progress(upload, plan.rows().size()));
		this.uploads.finish(upload.id(), UploadState.APPLIED, null);
		return true;
	}

	private Plan plan(Upload upload) {
		byte[] body = this.uploads.body(upload.id()).orElseThrow();
		List<SheetRow> rows = SheetReader.read(body, LIMITS);
		int total = rows.size() - 1;
		if (total == 0) {
			throw new TableRefusedException(Note.of("noRows"));
		}
		return planner(upload.kind()).plan(upload.office(), rows, progress(upload, total));
	}

	private IntConsumer progress(Upload upload, int total) {
		this.uploads.progress(upload.id(), 0, total);
		return (done) -> {
			if (done % ROWS_BETWEEN_NOTES == 0) {
				this.uploads.progress(upload.id(), done, total);
			}
		};
	}

	/** Who understands tables of a kind. */
	Planner planner(UploadKind kind) {
		Planner planner = this.planners.get(kind);
		if (planner == null) {
			throw new IllegalStateException("nobody understands " + kind);
		}
		return planner;
	}

	private static String fingerprint(List<PlannedRow> rows) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			rows.forEach((row) -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
