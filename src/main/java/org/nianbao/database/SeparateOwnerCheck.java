package org.nianbao.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to start production with a role that could switch off the guards of what is
 * frozen: their tables' owner, or a superuser.
 */
@Component
@Profile("production")
@DependsOnDatabaseInitialization
class SeparateOwnerCheck implements InitializingBean {

	private final JdbcClient database;

	SeparateOwnerCheck(JdbcClient database) {
		this.database = database;
	}

	@Override
	public void afterPropertiesSet() {
		boolean mightChangeWhatIsFrozen = this.database.sql("""
				SELECT bool_or(pg_has_role(c.relowner, 'MEMBER')) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
				WHERE t.tgfoid = 'refuse_change'::regproc
				""").query(Boolean.class).single();
		if (mightChangeWhatIsFrozen) {
			throw new UnusableDatabaseException(
					"The application signs in to the database with a role that owns its tables, so that nothing"
							+ " there would be safe from change.",
					"Let the role nianbao_owner own the database and migrate it (SPRING_FLYWAY_USER,"
							+ " SPRING_FLYWAY_PASSWORD), and let the application sign in as nianbao_app, as"
							+ " docs/database.md describes.");
		}
	}

}
