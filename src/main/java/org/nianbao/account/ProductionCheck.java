package org.nianbao.account;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Refuses to start production on a database to which everybody knows a password.
 */
@Component
@Profile("production")
class ProductionCheck implements InitializingBean {

	private final AccountRepository accounts;

	ProductionCheck(AccountRepository accounts) {
		this.accounts = accounts;
	}

	@Override
	public void afterPropertiesSet() {
		if (this.accounts.existsByDemonstrationTrue()) {
			throw new DemonstrationInProductionException();
		}
	}

}
