package org.nianbao.account;

import java.util.List;
import java.util.stream.StreamSupport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The identity providers by which people may sign in: those that the configuration names
 * under {@code spring.security.oauth2.client}; none as delivered.
 */
@Component
public class IdentityProviders {

	private final List<IdentityProvider> all;

	IdentityProviders(ObjectProvider<ClientRegistrationRepository> registrations) {
		this.all = (registrations.getIfAvailable() instanceof Iterable<?> known) ? StreamSupport
			.stream(known.spliterator(), false)
			.filter(ClientRegistration.class::isInstance)
			.map(ClientRegistration.class::cast)
			.map((registration) -> new IdentityProvider(registration.getRegistrationId(), registration.getClientName()))
			.toList() : List.of();
	}

	/** The providers in the order of the configuration; empty where there are none. */
	public List<IdentityProvider> all() {
		return this.all;
	}

	/**
	 * An identity provider.
	 *
	 * @param id its short name in addresses
	 * @param name its name as the configuration gives it
	 */
	public record IdentityProvider(String id, String name) {
	}

}
