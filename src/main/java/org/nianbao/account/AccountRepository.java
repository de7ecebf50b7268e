package org.nianbao.account;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

	Account save(Account account);

	Optional<Account> findById(long id);

	Optional<Account> findByLoginName(String loginName);

	boolean existsByLoginName(String loginName);

	boolean existsByDemonstrationTrue();

	List<Account> findByDemonstrationTrueAndEnabledTrueOrderById();

}
