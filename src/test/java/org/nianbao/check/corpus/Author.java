package org.nianbao.check.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.nianbao.check.Filer;

/**
 * Who writes a report.
 *
 * @param kind what kind of body it is
 * @param name its name
 * @param we what it calls itself
 * @param area what it calls its area as a whole, such as 县
 * @param duty what it is there for
 * @param superior who directs it
 * @param locality where it is
 * @param regions its region and those above it
 */
record Author(Kind kind, String name, String we, String area, String duty, String superior, Locality locality,
		List<Filer.Region> regions) {

	/** What kind of body writes a report. */
	enum Kind {

		GOVERNMENT, DEPARTMENT, TOWN, INSTITUTION

	}

	static Author any(Random random) {
		Locality locality = Locality.any(random);
		int dice = random.nextInt(100);
		if (dice < 20) {
			return government(locality, random);
		}
		if (dice < 38) {
			return town(locality, random);
		}
		return body(locality, random, (dice < 52) ? Kind.INSTITUTION : Kind.DEPARTMENT);
	}

	private static Author government(Locality locality, Random random) {
		boolean city = !locality.city().isEmpty() && random.nextInt(4) == 0;
		String place = city ? locality.city() : locality.county();
		String name = (city ? place : locality.fullName()) + "人民政府";
		String area = place.substring(place.length() - 1);
		return new Author(Kind.GOVERNMENT, name, "我" + area, area, "民生保障",
				city ? locality.province() + "人民政府" : locality.cityOrProvince() + "人民政府", locality,
				regions(locality, city, ""));
	}

	private static Author town(Locality locality, Random random) {
		String town = locality.towns().get(random.nextInt(locality.towns().size()));
		boolean street = town.endsWith("街道");
		String name = locality.fullName() + town + (street ? "办事处" : "人民政府");
		String area = street ? "街道" : town.substring(town.length() - 1);
		return new Author(Kind.TOWN, name, "我" + area, area, "惠农补贴发放", locality.county() + "人民政府", locality,
				regions(locality, false, town));
	}

	private static Author body(Locality locality, Random random, Kind kind) {
		List<String[]> bodies = Phrases.lines("bodies")
			.stream()
			.map((line) -> line.split("\\|"))
			.filter((parts) -> parts[0].equals((kind == Kind.DEPARTMENT) ? "department" : "institution"))
			.toList();
		String[] body = bodies.get(random.nextInt(bodies.size()));
		boolean city = !locality.city().isEmpty() && random.nextInt(3) == 0;
		String place = city ? locality.city() : locality.fullName();
		String area = place.substring(place.length() - 1);
		String self = body[1].endsWith("委员会") ? "我委" : body[1].endsWith("局") ? "我局" : "本中心";
		String superior = (random.nextBoolean() ? place : area) + (random.nextBoolean() ? "人民政府办公室" : "政务公开办公室");
		return new Author(kind, place + body[1], (random.nextInt(4) == 0) ? "本单位" : self, area, body[2], superior,
				locality, regions(locality, city, ""));
	}

	private static List<Filer.Region> regions(Locality locality, boolean ofCity, String town) {
		List<Filer.Region> regions = new ArrayList<>();
		if (!town.isEmpty()) {
			regions.add(new Filer.Region(locality.code() + "101", town));
		}
		if (!ofCity) {
			regions.add(new Filer.Region(locality.code(), locality.county()));
		}
		if (!locality.city().isEmpty()) {
			regions.add(new Filer.Region(locality.code().substring(0, 4) + "00", locality.city()));
		}
		regions.add(new Filer.Region(locality.code().substring(0, 2) + "0000", locality.province()));
		return regions;
	}

	/** The same as the rulebook is told. */
	Filer filer() {
		Filer.Kind kind = switch (this.kind) {
			case GOVERNMENT -> Filer.Kind.GOVERNMENT;
			case DEPARTMENT -> Filer.Kind.DEPARTMENT;
			case TOWN -> Filer.Kind.TOWNSHIP;
			case INSTITUTION -> Filer.Kind.OTHER;
		};
		return new Filer(this.name, List.of(), kind, this.regions);
	}

	/**
	 * Whether it is a people's government, a town's among them (条例 第五十条 asks more of
	 * these).
	 */
	boolean isGovernment() {
		return this.name.endsWith("人民政府");
	}

	/** Whether it may make 规章: of those that write here only a city's government. */
	boolean makesRules() {
		return this.kind == Kind.GOVERNMENT && this.regions.getFirst().code().endsWith("00");
	}

}
