package org.nianbao.report;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored revisions. */
interface Revisions extends Repository<Revision, Long> {

	Revision save(Revision revision);

	/** The revision, locked: nobody else edits it or does anything with it meanwhile. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select r from Revision r where r.id = :id")
	Optional<Revision> lock(long id);

	default Revision requireLocked(long id) {
		return lock(id).orElseThrow(() -> new UnknownRevisionException(id));
	}

}
