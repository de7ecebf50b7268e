package org.nianbao;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.remark.Anchor;
import org.nianbao.remark.Remark;
import org.nianbao.remark.RemarkState;
import org.nianbao.remark.Remarks;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The application as it runs in production: one role owns the tables and migrates them,
 * another one works with them.
 */
@SpringBootTest(properties = "nianbao.mail.site=https://nianbao.example")
@ActiveProfiles("production")
class ProductionRolesTests {

	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	private static final String PASSWORD = "only-in-tests";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient database;

	@Test
	void leadsAReportToPublicationAndItsCorrectionToo() {
		ReportWalk walk = new ReportWalk(this.application);
		ReportKey key = walk.newKey();
		long first = walk.published(key);
		long second = walk.reports.correct(first, "更正数据", ReportWalk.FILER).id();
		walk.fill(second);
		walk.publish(second);
		walk.publications.takeDown(second, "泄露个人信息", ReportWalk.PUBLISHER);
		assertThat(walk.reports.revisions(key)).extracting("state")
			.containsExactly(RevisionState.PUBLISHED, RevisionState.TAKEN_DOWN);
	}

	@Test
	void letsRemarksBeMadeAnsweredAndSettledButNotRemoved() {
		ReportWalk walk = new ReportWalk(this.application);
		ReportKey key = walk.newKey();
		long revision = walk.opened(key);
		Remarks remarks = this.application.getBean(Remarks.class);
		int number = remarks.make(key, walk.reports.status(revision).receipt().number(),
				Anchor.cell("documents.rules.made"), "", "请核对", ReportWalk.REVIEWER);
		remarks.answer(key, number, "已核对", ReportWalk.FILER);
		remarks.resolve(key, number, ReportWalk.REVIEWER);
		assertThat(remarks.ofReport(key)).extracting(Remark::state).containsExactly(RemarkState.RESOLVED);
		assertThatException().isThrownBy(() -> this.database.sql("DELETE FROM remark").update())
			.withMessageContaining("remarks stay");
	}

	@ParameterizedTest
	@ValueSource(strings = { "edit_log", "submission", "revision_event", "publication", "published_figure",
			"publication_taken_down", "history_entry", "reminder" })
	void canNeitherChangeWhatIsFrozenNorSwitchItsGuardOff(String table) {
		for (String statement : List.of("UPDATE " + table + " SET " + change(table), "DELETE FROM " + table,
				"TRUNCATE " + table, "ALTER TABLE " + table + " DISABLE TRIGGER append_only",
				"DROP TRIGGER append_only ON " + table, "DROP TABLE " + table + " CASCADE",
				"SET session_replication_role = replica",
				"CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE sql AS ''")) {
			assertRefused(statement);
		}
	}

	@Test
	void canNotRewriteTheHistoryOfMigrations() {
		assertRefused("DELETE FROM flyway_schema_history");
	}

	private void assertRefused(String statement) {
		assertThatException().as(statement)
			.isThrownBy(() -> this.database.sql(statement).update())
			.havingRootCause()
			.isInstanceOfSatisfying(SQLException.class,
					(refusal) -> assertThat(refusal.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
	}

	private static String change(String table) {
		return switch (table) {
			case "edit_log" -> "applied = true";
			case "submission" -> "content = '{}'";
			case "publication" -> "content = '{}'";
			case "published_figure" -> "value = 1";
			case "history_entry" -> "was = '{}'";
			default -> "reason = ''";
		};
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class TwoRoles {

		@Bean
		FlywayConnectionDetails owner(JdbcConnectionDetails application) {
			return new OwnerConnection(application.getJdbcUrl());
		}

		@Bean
		JdbcConnectionDetails application() {
			JdbcConnectionDetails server = TestServer.createDatabase();
			JdbcClient superuser = JdbcClient
				.create(new DriverManagerDataSource(server.getJdbcUrl(), server.getUsername(), server.getPassword()));
			for (String role : List.of("nianbao_owner", "nianbao_app")) {
				superuser.sql("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'").update();
			}
			String database = superuser.sql("SELECT current_database()").query(String.class).single();
			superuser.sql("ALTER DATABASE " + database + " OWNER TO nianbao_owner").update();
			return new ApplicationConnection(server.getJdbcUrl());
		}

	}

	private record ApplicationConnection(String getJdbcUrl) implements JdbcConnectionDetails {

		@Override
		public String getUsername() {
			return "nianbao_app";
		}

		@Override
		public String getPassword() {
			return PASSWORD;
		}

	}

	private record OwnerConnection(String getJdbcUrl) implements FlywayConnectionDetails {

		@Override
		public String getUsername() {
			return "nianbao_owner";
		}

		@Override
		public String getPassword() {
			return PASSWORD;
		}

	}

}
