package org.nianbao.agency;

import java.util.concurrent.atomic.AtomicInteger;

import org.nianbao.history.Actor;
import org.nianbao.shared.LocalizedText;

/**
 * Regions and agencies that do not exist, for tests. Each call invents new ones, so that
 * tests which share a database don't meet.
 */
public final class InventedAgencies {

	private static final AtomicInteger REGIONS = new AtomicInteger(970_000);

	private final RegionRegister regions;

	private final AgencyRegister agencies;

	public InventedAgencies(RegionRegister regions, AgencyRegister agencies) {
		this.regions = regions;
		this.agencies = agencies;
	}

	/** A county without agencies. */
	public Region county() {
		// Codes with two zeros at the end are cities'.
		int number = REGIONS.updateAndGet((last) -> (last % 100 == 99) ? last + 2 : last + 1);
		Region county = new Region(Integer.toString(number),
				new LocalizedText("青石" + number + "县", "Qingshi " + number), null);
		this.regions.add(county, Actor.APPLICATION);
		return county;
	}

	/** An office at the top of a county. */
	public Agency office() {
		return register(county(), "政府办公室", true, null, false);
	}

	/** An office of another county that files to that office. */
	public Agency office(Agency above) {
		return register(county(), "政府办公室", true, above.code(), false);
	}

	/** An agency that files to that office. */
	public Agency agency(Agency office) {
		return register(this.regions.find(office.region()).orElseThrow(), "水务局", false, office.code(), false);
	}

	/** An agency that files to that office and whose signer releases reports. */
	public Agency agencyWithSignOff(Agency office) {
		return register(this.regions.find(office.region()).orElseThrow(), "财政局", false, office.code(), true);
	}

	/** An agency with an office of its own. */
	public Agency agency() {
		return agency(office());
	}

	/** The government of a county. */
	public Agency government() {
		return register(county(), "人民政府", AgencyDetails.of(AgencyKind.GOVERNMENT, office().code()), false);
	}

	private Agency register(Region region, String name, boolean office, String supervisor, boolean signOff) {
		return register(region, name, AgencyDetails.of(AgencyKind.DEPARTMENT, supervisor).asOffice(office), signOff);
	}

	private Agency register(Region region, String name, AgencyDetails details, boolean signOff) {
		return this.agencies.register(new NewAgency(region.code(), region.name().zh() + name, null, details, signOff,
				AgencyContact.UNKNOWN, null), Actor.APPLICATION);
	}

}
