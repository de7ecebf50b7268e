package org.nianbao.agency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored agencies. */
interface Agencies extends Repository<Agency, String> {

	<S extends Agency> List<S> saveAll(Iterable<S> agencies);

	void flush();

	Optional<Agency> findById(String code);

	/** As an array, because the most parameters of a statement are soon exceeded. */
	@NativeQuery("SELECT * FROM agency WHERE code = ANY(:codes) ORDER BY code")
	List<Agency> findAllByCode(String[] codes);

	Optional<Agency> findByCreditCode(String creditCode);

	List<Agency> findByOfficeTrueOrderByCode();

	List<Agency> findBySupervisingOfficeCodeOrderByCode(String office);

	@Query("""
			select a from Agency a
			where a.regionCode in :regions and (a.nameZh like :pattern escape '\\' or a.nameEn ilike :pattern escape '\\')
			order by a.code""")
	Page<Agency> search(Collection<String> regions, String pattern, Pageable page);

	@Query("""
			select a from Agency a where a.nameZh like :pattern escape '\\' or a.nameEn ilike :pattern escape '\\'
			order by a.code""")
	Page<Agency> search(String pattern, Pageable page);

}
