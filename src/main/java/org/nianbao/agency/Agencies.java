package org.nianbao.agency;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored agencies. */
interface Agencies extends Repository<Agency, String> {

	Agency save(Agency agency);

	Optional<Agency> findByCode(String code);

	Optional<Agency> findByCreditCode(String creditCode);

	List<Agency> findBySupervisingOfficeCodeOrderByCode(String office);

	@Query("""
			select a from Agency a
			where a.regionCode in :regions and (a.nameZh like :pattern escape '\\' or a.nameEn ilike :pattern escape '\\')
			order by a.code""")
	Page<Agency> search(List<String> regions, String pattern, Pageable page);

	@Query("""
			select a from Agency a where a.nameZh like :pattern escape '\\' or a.nameEn ilike :pattern escape '\\'
			order by a.code""")
	Page<Agency> search(String pattern, Pageable page);

}
