package org.nianbao.account;

/**
 * Who somebody is at an identity provider.
 *
 * @param issuer the provider, by its address
 * @param subject the provider's own name for the person, which it never gives to another
 */
public record ExternalIdentity(String issuer, String subject) {
}
