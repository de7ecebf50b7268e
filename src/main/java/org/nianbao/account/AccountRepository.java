package org.nianbao.account;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

	Account save(Account account);

	Optional<Account> findById(long id);

	/** What a password is compared with: one row, whoever the person is. */
	@Query("select a.id, a.passwordHash, a.enabled from Account a where a.loginName = :loginName")
	Optional<Credentials> findCredentials(String loginName);

	Optional<Account> findByLoginName(String loginName);

	boolean existsByLoginName(String loginName);

	boolean existsByDemonstrationTrue();

	List<Account> findByDemonstrationTrueAndEnabledTrueOrderById();

	/** Those who can sign in and hold the role there, ordered by name. */
	@Query("""
			select a from Account a join a.duties d
			where a.enabled and d.role = :role and d.agencyCode = :agencyCode order by a.displayName, a.id""")
	List<Account> findHolders(Role role, String agencyCode);

	/**
	 * How a person proves to be the one.
	 *
	 * @param id the number of the account
	 * @param passwordHash the hash of the password; null while there is none
	 * @param enabled whether the person may come in
	 */
	record Credentials(long id, @Nullable String passwordHash, boolean enabled) {
	}

}
