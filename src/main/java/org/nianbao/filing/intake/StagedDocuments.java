package org.nianbao.filing.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents between being uploaded and being taken over. Each belongs to the person
 * who uploaded it and to one report; a newer one replaces it, and after a day it is gone.
 */
@Repository
class StagedDocuments {

	private static final Duration KEPT = Duration.ofDays(1);

	private final JdbcClient database;

	private final Clock clock;

	StagedDocuments(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** Keeps a document and gives its number. */
	@Transactional
	UUID stage(long revision, long account, @Nullable String fileName, @Nullable String mediaType, byte[] body) {
		UUID id = UUID.randomUUID();
		this.database.sql("DELETE FROM staged_document WHERE staged_at < :longAgo")
			.param("longAgo", this.clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
			.update();
		this.database.sql("""
				INSERT INTO staged_document (id, revision_id, account_id, file_name, media_type, body, staged_at)
				VALUES (:id, :revision, :account, :fileName, :mediaType, :body, :now)
				ON CONFLICT ON CONSTRAINT staged_document_once DO UPDATE SET id = EXCLUDED.id,
				  file_name = EXCLUDED.file_name, media_type = EXCLUDED.media_type, body = EXCLUDED.body,
				  staged_at = EXCLUDED.staged_at
				""")
			.param("id", id)
			.param("revision", revision)
			.param("account", account)
			.param("fileName", fileName)
			.param("mediaType", mediaType)
			.param("body", body)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	/** The document of that number, if it is the person's and of that revision. */
	Optional<StagedDocument> find(UUID id, long revision, long account) {
		return this.database.sql("""
				SELECT id, file_name, media_type, body FROM staged_document
				WHERE id = :id AND revision_id = :revision AND account_id = :account
				""")
			.param("id", id)
			.param("revision", revision)
			.param("account", account)
			.query((row, number) -> new StagedDocument(row.getObject("id", UUID.class), row.getString("file_name"),
					row.getString("media_type"), row.getBytes("body")))
			.optional();
	}

	/** Forgets a document. */
	void remove(UUID id) {
		this.database.sql("DELETE FROM staged_document WHERE id = :id").param("id", id).update();
	}

}
