package org.nianbao.demonstration;

import org.junit.jupiter.api.Test;
import org.nianbao.database.EmbeddedDatabase;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

class DemonstrationStartTests {

	private final DemonstrationLoader loader = mock(DemonstrationLoader.class);

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withBean(DemonstrationLoader.class, () -> this.loader)
		.withUserConfiguration(DemonstrationStart.class);

	private final ApplicationContextRunner onTheEmbeddedDatabase = this.application.withBean(EmbeddedDatabase.class,
			() -> mock(EmbeddedDatabase.class));

	@Test
	void fillsTheEmbeddedDatabase() {
		start(this.onTheEmbeddedDatabase);
		verify(this.loader).load();
	}

	@Test
	void leavesTheEmbeddedDatabaseEmptyOnRequest() {
		start(this.onTheEmbeddedDatabase.withPropertyValues("nianbao.demonstration=false"));
		verify(this.loader, never()).load();
	}

	@Test
	void leavesAnotherDatabaseAlone() {
		start(this.application);
		verify(this.loader, never()).load();
	}

	@Test
	void fillsAnotherDatabaseOnRequest() {
		start(this.application.withPropertyValues("nianbao.demonstration=true"));
		verify(this.loader).load();
	}

	@Test
	void isNotThereInProduction() {
		this.application.withPropertyValues("nianbao.demonstration=true", "spring.profiles.active=production")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ApplicationRunner.class));
	}

	private static void start(ApplicationContextRunner application) {
		application.run((context) -> context.getBean(DemonstrationStart.class).run(new DefaultApplicationArguments()));
	}

}
