package org.nianbao.report;

import java.time.Duration;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whose narratives were edited lately, for what is worked out after a save. */
@Service
@Transactional(readOnly = true)
public class EditedTexts {

	/** How many edits are looked at at once. */
	private static final int MOST = 5_000;

	private final JdbcClient database;

	EditedTexts(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The revisions whose narratives were edited since, unless they are published by now.
	 * @param mark the number of the last edit that was looked at; 0 for the beginning
	 * @param settling how old an edit must be to be looked at: before that, one with a
	 * lower number may still be on its way
	 */
	public Since since(long mark, Duration settling) {
		return this.database
			.sql("""
					WITH edits AS (
					  SELECT id, revision_id, place, applied FROM edit_log
					  WHERE id > :mark AND at < clock_timestamp() - make_interval(secs => CAST(:settling AS double precision))
					  ORDER BY id LIMIT :most)
					SELECT coalesce(max(e.id), :mark) AS mark, coalesce(array_agg(DISTINCT v.id)
					    FILTER (WHERE e.applied AND e.place LIKE 'narrative:%' AND v.state NOT IN ('PUBLISHED', 'TAKEN_DOWN')),
					  '{}') AS revisions
					FROM edits e JOIN revision v ON v.id = e.revision_id
					""")
			.param("mark", mark)
			.param("settling", settling.toMillis() / 1000.0)
			.param("most", MOST)
			.query((row, number) -> new Since(row.getLong("mark"),
					List.of((Long[]) row.getArray("revisions").getArray())))
			.single();
	}

	/**
	 * What was edited.
	 *
	 * @param mark the number of the last edit that was looked at, to go on from
	 * @param revisions the internal numbers of the revisions
	 */
	public record Since(long mark, List<Long> revisions) {

		public Since {
			revisions = List.copyOf(revisions);
		}

	}

}
