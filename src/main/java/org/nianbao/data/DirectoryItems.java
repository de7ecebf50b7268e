package org.nianbao.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDirectory;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.agency.SocialCreditCode;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;

import org.springframework.stereotype.Component;

/** Agencies and areas as items of lists, and the same as rows of tables. */
@Component
class DirectoryItems {

	static final List<String> AGENCY_FIELDS = List.of("agency", "name", "nameEn", "area", "kind", "mainScope", "office",
			"supervisingOffice", "creditCode", "validFrom", "validUntil", "address");

	static final List<String> AREA_FIELDS = List.of("area", "name", "nameEn", "level", "parent", "validFrom",
			"validUntil");

	private static final int LONGEST_NAME = 100;

	private static final int WIDTH = 16;

	private final AgencyDirectory directory;

	private final RegionRegister regions;

	DirectoryItems(AgencyDirectory directory, RegionRegister regions) {
		this.directory = directory;
		this.regions = regions;
	}

	/**
	 * Agencies by code.
	 * @param area the code of a region in which, or inside which, they are; null or blank
	 * for all
	 * @param name what their name contains; null or blank for all
	 * @param after the code after which the list begins; empty for its beginning
	 * @throws BadQueryException if there is no such region
	 */
	List<Map<String, Object>> agencies(@Nullable String area, @Nullable String name, String after, int most) {
		String within = known(area);
		String part = (name != null) ? name.replace("\0", "").strip() : "";
		return this.directory
			.list((within != null) ? this.regions.codesWithin(within) : null,
					part.substring(0, Math.min(part.length(), LONGEST_NAME)), after, most)
			.stream()
			.map(DirectoryItems::of)
			.toList();
	}

	/**
	 * Areas by code.
	 * @param area the code of a region, which comes with those inside it; null or blank
	 * for all
	 * @param after the code after which the list begins; empty for its beginning
	 * @throws BadQueryException if there is no such region
	 */
	List<Map<String, Object>> areas(@Nullable String area, String after, int most) {
		String within = known(area);
		List<Region> all = (within != null) ? this.regions.ofCodes(this.regions.codesWithin(within))
				: this.regions.all();
		return all.stream()
			.filter((region) -> region.code().compareTo(after) > 0)
			.sorted(Comparator.comparing(Region::code))
			.limit(most)
			.map(DirectoryItems::of)
			.toList();
	}

	/** Items as a table with a column for each field. */
	static Sheet table(String name, List<String> fields, List<Map<String, Object>> items) {
		List<List<SheetCell>> rows = new ArrayList<>();
		for (Map<String, Object> item : items) {
			rows.add(fields.stream().map((field) -> SheetCell.of(item.getOrDefault(field, "").toString())).toList());
		}
		return new Sheet(name, fields.stream().map((field) -> new Column(field, WIDTH)).toList(), rows);
	}

	static Map<String, Object> of(Agency agency) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("agency", agency.code());
		item.put("name", agency.nameZh());
		put(item, "nameEn", agency.nameEn());
		item.put("area", agency.region());
		item.put("kind", agency.kind().code());
		item.put("mainScope", agency.mainScope().code());
		item.put("office", agency.isOffice());
		put(item, "supervisingOffice", agency.supervisingOffice().orElse(null));
		put(item, "creditCode", agency.creditCode().map(SocialCreditCode::value).orElse(null));
		put(item, "validFrom", agency.validFrom().orElse(null));
		put(item, "validUntil", agency.validUntil().orElse(null));
		item.put("address", "/reports/" + agency.code());
		return item;
	}

	private static Map<String, Object> of(Region region) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("area", region.code());
		item.put("name", region.name().zh());
		item.put("nameEn", region.name().en());
		item.put("level", region.level().name().toLowerCase(Locale.ROOT));
		put(item, "parent", region.parent());
		put(item, "validFrom", region.validFrom());
		put(item, "validUntil", region.validUntil());
		return item;
	}

	/** Puts a value into an item, unless it is null. */
	static void put(Map<String, Object> item, String field, @Nullable Object value) {
		if (value != null) {
			item.put(field, value.toString());
		}
	}

	private @Nullable String known(@Nullable String asked) {
		if (asked == null || asked.isBlank()) {
			return null;
		}
		String area = asked.strip();
		if (!Region.isCode(area) || this.regions.find(area).isEmpty()) {
			throw new BadQueryException("area", area);
		}
		return area;
	}

}
