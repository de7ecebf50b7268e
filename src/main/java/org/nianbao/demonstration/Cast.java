package org.nianbao.demonstration;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.history.Actor;

/** The people who act in the demonstration. */
final class Cast {

	private final Map<Duty, Actor> actors = new HashMap<>();

	private @Nullable Actor anybody;

	private Cast() {
	}

	/** Registers the accounts. */
	static Cast register(Accounts accounts, DemonstrationFiles files) {
		Cast cast = new Cast();
		files.accounts().forEach((invented) -> cast.add(accounts, invented));
		return cast;
	}

	private void add(Accounts accounts, InventedAccount invented) {
		String name = invented.zh();
		if (invented.duties().isEmpty()) {
			String password = UUID.randomUUID().toString();
			this.anybody = Actor.alone(
					accounts.register(new NewAccount(invented.login(), name, password, Set.of()), Actor.APPLICATION),
					name);
			return;
		}
		Set<Duty> duties = invented.duties()
			.stream()
			.map((duty) -> new Duty(duty.agency(), Role.valueOf(duty.role())))
			.collect(Collectors.toSet());
		long account = accounts.registerDemonstration(invented.login(), name, duties);
		duties.forEach((duty) -> this.actors.putIfAbsent(duty, acting(account, name, duty)));
	}

	/** Whoever holds the role at that agency or office. */
	Actor at(String agency, Role role) {
		Duty duty = new Duty(agency, role);
		Actor holder = this.actors.get(duty);
		if (holder != null) {
			return holder;
		}
		if (this.anybody == null) {
			throw new IllegalStateException("nobody is " + role + " at " + agency);
		}
		return acting(this.anybody.account(), this.anybody.name(), duty);
	}

	private static Actor acting(long account, String name, Duty duty) {
		return new Actor(account, name, duty.role().name(), duty.agencyCode());
	}

}
