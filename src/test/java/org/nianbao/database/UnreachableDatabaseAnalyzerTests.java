package org.nianbao.database;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class UnreachableDatabaseAnalyzerTests {

	private final UnreachableDatabaseAnalyzer analyzer = new UnreachableDatabaseAnalyzer(
			new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db.example/nianbao"));

	@ParameterizedTest
	@ValueSource(strings = { "08001", "28P01", "3D000", "57P03" })
	void namesTheDatabaseThatDoesNotLetTheApplicationIn(String state) {
		assertThat(
				this.analyzer.analyze(new IllegalStateException(new SQLException("refused", state))).getDescription())
			.isEqualTo("The database jdbc:postgresql://db.example/nianbao can't be used: refused");
	}

	@Test
	void leavesOtherFailuresToThemselves() {
		assertThat(this.analyzer.analyze(new IllegalStateException(new SQLException("no such table", "42P01"))))
			.isNull();
	}

}
