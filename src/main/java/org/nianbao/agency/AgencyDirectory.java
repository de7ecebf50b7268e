package org.nianbao.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agencies of an office's area: those that file to it, to offices below it, and so
 * on.
 */
@Service
@Transactional(readOnly = true)
public class AgencyDirectory {

	private final JdbcClient database;

	private final AgencyRegister agencies;

	AgencyDirectory(JdbcClient database, AgencyRegister agencies) {
		this.database = database;
		this.agencies = agencies;
	}

	/** The agencies below an office, without itself, ordered by code. */
	public Page<Agency> below(String office, AreaFilter filter, Pageable page) {
		List<String> codes = new ArrayList<>();
		long[] total = new long[1];
		this.database.sql("""
				WITH RECURSIVE below AS (
				  SELECT code FROM agency WHERE supervising_office_code = :office
				  UNION SELECT agency.code FROM agency JOIN below ON agency.supervising_office_code = below.code),
				inside AS (
				  SELECT code FROM region WHERE code = :region
				  UNION SELECT region.code FROM region JOIN inside ON region.parent_code = inside.code),
				wanted AS (
				  SELECT agency.code FROM below JOIN agency USING (code)
				  WHERE agency.code <> :office
				    AND (:name = '' OR strpos(name_zh, :name) > 0 OR strpos(lower(name_en), lower(:name)) > 0
				      OR strpos(agency.code, :name) > 0)
				    AND (CAST(:region AS text) IS NULL OR region_code IN (SELECT code FROM inside))
				    AND (CAST(:kind AS text) IS NULL OR kind = :kind)
				    AND (:dissolved OR valid_until IS NULL))
				SELECT code, count(*) OVER () AS total FROM wanted ORDER BY code LIMIT :size OFFSET :offset
				""")
			.param("office", office)
			.param("name", filter.name())
			.param("region", filter.region())
			.param("kind", (filter.kind() != null) ? filter.kind().name() : null)
			.param("dissolved", filter.dissolved())
			.param("size", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
			.param("offset", page.isPaged() ? page.getOffset() : 0)
			.query((row) -> {
				codes.add(row.getString("code"));
				total[0] = row.getLong("total");
			});
		return new PageImpl<>(this.agencies.ofCodes(codes), page, total[0]);
	}

	/**
	 * Agencies by code, from any place on.
	 * @param regions codes of the regions in which they are; null for all
	 * @param name what their name contains, in either language; empty for all
	 * @param after the code after which the list begins; empty for its beginning
	 * @param most how many at most
	 */
	public List<Agency> list(@Nullable Collection<String> regions, String name, String after, int most) {
		return this.agencies
			.ofCodes(this.database.sql("""
					SELECT code FROM agency
					WHERE (CAST(:regions AS text[]) IS NULL OR region_code = ANY(:regions))
					  AND (:name = '' OR strpos(name_zh, :name) > 0 OR strpos(lower(name_en), lower(:name)) > 0)
					  AND code > :after
					ORDER BY code LIMIT :most
					""")
				.param("regions", (regions != null) ? regions.toArray(String[]::new) : null)
				.param("name", name)
				.param("after", after)
				.param("most", most)
				.query(String.class)
				.list())
			.stream()
			.sorted(Comparator.comparing(Agency::code))
			.toList();
	}

	/** Whether an agency is below an office. */
	public boolean isBelow(String agency, String office) {
		return this.agencies.officesAbove(agency).contains(office);
	}

}
