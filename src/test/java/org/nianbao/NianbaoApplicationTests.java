package org.nianbao;

import java.time.Clock;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import(TestDatabase.class)
class NianbaoApplicationTests {

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	@Test
	void startsOnAnEmptyDatabase() {
		assertThat(this.database.sql("SELECT count(*) FROM spring_session").query(Integer.class).single()).isZero();
	}

	@Test
	void runsOnPostgreSql18() {
		assertThat(this.database.sql("SHOW server_version").query(String.class).single()).startsWith("18.");
	}

	@Test
	void meansTheTimeOfChinaWhateverTheZoneOfTheMachine() {
		assertThat(this.clock.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
	}

}
