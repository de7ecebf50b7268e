package org.nianbao.agency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.nianbao.agency.AgencyRefusedException.Reason;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the permanent codes: counted in each region, and none given twice. */
@Component
class AgencyCodes {

	static final int LAST = 999;

	private final JdbcClient database;

	private final RegionRegister regions;

	AgencyCodes(JdbcClient database, RegionRegister regions) {
		this.database = database;
		this.regions = regions;
	}

	/** The next codes of these regions, one for each mention of a region. */
	List<String> next(List<String> wanted) {
		Map<String, Integer> counts = new TreeMap<>();
		wanted.forEach((region) -> counts.merge(region, 1, Integer::sum));
		Map<String, Integer> serials = new HashMap<>();
		counts.forEach((region, count) -> serials.put(region, reserve(region, count)));
		List<String> codes = new ArrayList<>();
		for (String region : wanted) {
			codes.add("%s-%03d".formatted(region, serials.merge(region, 1, Integer::sum)));
		}
		return codes;
	}

	/** The last serial before those that are given now. */
	private int reserve(String region, int count) {
		return this.database
			.sql("""
					UPDATE region SET last_serial = last_serial + :count WHERE code = :code AND last_serial + :count <= :last
					RETURNING last_serial - :count
					""")
			.param("code", region)
			.param("count", count)
			.param("last", LAST)
			.query(Integer.class)
			.optional()
			.orElseThrow(() -> new AgencyRefusedException(
					this.regions.find(region).isPresent() ? Reason.NO_CODE_LEFT : Reason.NO_REGION, region));
	}

}
