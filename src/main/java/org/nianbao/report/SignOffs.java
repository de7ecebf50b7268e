package org.nianbao.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.nianbao.agency.Agency;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ReportContent;
import org.nianbao.history.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies ask for before a report leaves them, and what was signed. */
@Repository
class SignOffs {

	private final JdbcClient database;

	SignOffs(JdbcClient database) {
		this.database = database;
	}

	SignOffPractice practice(Agency agency) {
		Set<SignOffStep> steps = EnumSet.noneOf(SignOffStep.class);
		if (agency.usesSignOff()) {
			steps.add(SignOffStep.SIGNING);
		}
		return this.database.sql("SELECT * FROM sign_off_practice WHERE agency_code = :agency")
			.param("agency", agency.code())
			.query((row, number) -> {
				addIf(row.getBoolean("drafting"), SignOffStep.DRAFTING, steps);
				addIf(row.getBoolean("checking"), SignOffStep.CHECKING, steps);
				addIf(row.getBoolean("secrecy_review"), SignOffStep.SECRECY_REVIEW, steps);
				return new SignOffPractice(steps, row.getBoolean("for_colleagues"));
			})
			.optional()
			.orElseGet(() -> new SignOffPractice(steps, false));
	}

	private static void addIf(boolean used, SignOffStep step, Set<SignOffStep> steps) {
		if (used) {
			steps.add(step);
		}
	}

	/** Keeps a practice; its signature is the agency's own matter. */
	void adopt(String agency, SignOffPractice practice) {
		this.database.sql("""
				INSERT INTO sign_off_practice (agency_code, drafting, checking, secrecy_review, for_colleagues)
				VALUES (:agency, :drafting, :checking, :secrecy, :colleagues)
				ON CONFLICT (agency_code) DO UPDATE SET drafting = EXCLUDED.drafting, checking = EXCLUDED.checking,
				  secrecy_review = EXCLUDED.secrecy_review, for_colleagues = EXCLUDED.for_colleagues
				""")
			.param("agency", agency)
			.param("drafting", practice.asksFor(SignOffStep.DRAFTING))
			.param("checking", practice.asksFor(SignOffStep.CHECKING))
			.param("secrecy", practice.asksFor(SignOffStep.SECRECY_REVIEW))
			.param("colleagues", practice.forColleagues())
			.update();
	}

	SignOffSheet sheet(long revision, SignOffPractice practice, ReportContent content) {
		return new SignOffSheet(revision, practice, CanonicalForm.hash(content), entries(revision));
	}

	private List<SignedOff> entries(long revision) {
		return this.database.sql("""
				SELECT s.*, s.step <> 'SIGNING' OR NOT EXISTS (SELECT 1 FROM revision_event e
				  WHERE e.revision_id = s.revision_id AND e.act = 'RELEASE' AND e.at > s.at) AS stands
				FROM sign_off s WHERE s.revision_id = :revision ORDER BY s.id
				""").param("revision", revision).query(SignOffs::entry).list();
	}

	void add(long revision, SignOffStep step, SignOffName name, String hash, Actor actor, Instant at) {
		this.database.sql("""
				INSERT INTO sign_off (revision_id, step, content_hash, person, post, for_colleague, entered_by,
				  entered_by_name, at)
				VALUES (:revision, :step, :hash, :person, :post, :colleague, :account, :name, :at)
				""")
			.param("revision", revision)
			.param("step", step.name())
			.param("hash", hash)
			.param("person", name.person())
			.param("post", name.post())
			.param("colleague", name.colleague())
			.param("account", actor.account())
			.param("name", actor.name())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The post that the person stated last; empty if none. */
	Optional<String> lastPost(long account) {
		return this.database.sql("""
				SELECT post FROM sign_off WHERE entered_by = :account AND NOT for_colleague ORDER BY id DESC LIMIT 1
				""").param("account", account).query(String.class).optional();
	}

	private static SignedOff entry(ResultSet row, int number) throws SQLException {
		return new SignedOff(SignOffStep.valueOf(row.getString("step")), row.getString("person"), row.getString("post"),
				row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getBoolean("for_colleague") ? row.getString("entered_by_name") : null,
				row.getString("content_hash"), row.getBoolean("stands"));
	}

}
