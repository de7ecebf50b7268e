package org.nianbao.database;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest
@Import(TestDatabase.class)
class AppendOnlyTests {

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@ValueSource(strings = { "edit_log", "submission", "revision_event", "publication", "published_figure",
			"publication_taken_down", "history_entry", "submission_picture", "remark_entry", "agency_former_name",
			"agency_succession", "explanation", "explanation_decision", "rule_level", "submitted_reason",
			"portal_copy" })
	void refusesToChangeOrRemoveWhatIsWritten(String table) {
		String column = this.database.sql("""
				SELECT column_name FROM information_schema.columns
				WHERE table_name = :table AND table_schema = current_schema AND is_identity = 'NO'
				ORDER BY ordinal_position LIMIT 1
				""").param("table", table).query(String.class).single();
		for (String statement : List.of("UPDATE " + table + " SET " + column + " = " + column, "DELETE FROM " + table,
				"TRUNCATE " + table + " CASCADE")) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(statement)
				.isThrownBy(() -> this.database.sql(statement).update())
				.withMessageContaining("append-only");
		}
	}

	@Test
	void refusesToRunProductionWithARoleThatCouldSwitchTheGuardsOff() {
		assertThatExceptionOfType(UnusableDatabaseException.class)
			.isThrownBy(() -> new SeparateOwnerCheck(this.database).afterPropertiesSet())
			.withMessageContaining("owns its tables")
			.satisfies((refusal) -> assertThat(refusal.action()).contains("nianbao_app", "SPRING_FLYWAY_USER"));
	}

	@Test
	void guardsNoTableThatIsNotNamedAbove() {
		assertThat(this.database
			.sql("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgfoid = 'refuse_change'::regproc ORDER BY 1")
			.query(String.class)
			.list()).containsExactlyInAnyOrder("edit_log", "submission", "revision_event", "publication",
					"published_figure", "publication_taken_down", "history_entry", "submission_picture", "remark_entry",
					"agency_former_name", "agency_succession", "approval_scan", "explanation", "explanation_decision",
					"rule_level", "submitted_reason", "portal_copy", "sign_off", "reminder", "reminder_mail");
	}

}
