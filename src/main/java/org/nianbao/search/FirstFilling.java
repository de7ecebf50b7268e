package org.nianbao.search;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.nianbao.format.Editions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings what was published before there was a search into it, once: only the application
 * can part texts into words.
 */
@Component
class FirstFilling implements JavaMigration {

	private final Editions editions;

	FirstFilling(Editions editions) {
		this.editions = editions;
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("162");
	}

	@Override
	public String getDescription() {
		return "fill searchable report";
	}

	/** None: what it does stands here, and is not changed. */
	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		new SearchIndex(JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true)), this.editions)
			.fill();
	}

}
