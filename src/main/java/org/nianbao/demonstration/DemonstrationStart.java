package org.nianbao.demonstration;

import org.nianbao.database.EmbeddedDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Loads the invented region at the start: into the embedded database, unless
 * <code>nianbao.demonstration</code> is false, and into another one only if it is true.
 */
@Component
@Profile("!production")
class DemonstrationStart implements ApplicationRunner {

	private final DemonstrationLoader loader;

	private final boolean wanted;

	DemonstrationStart(DemonstrationLoader loader, Environment environment, ObjectProvider<EmbeddedDatabase> embedded) {
		this.loader = loader;
		this.wanted = environment.getProperty("nianbao.demonstration", Boolean.class,
				embedded.getIfAvailable() != null);
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.wanted) {
			this.loader.load();
		}
	}

}
