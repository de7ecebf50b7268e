package org.nianbao.shared;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a report's figures cover. An agency files one report per year and scope; figures
 * of different scopes are never added up or compared with each other.
 */
public enum ReportScope {

	/** The agency itself (本机关). */
	OWN("own"),

	/** A government and its departments at the same level (本级政府及部门). */
	LEVEL("level"),

	/** The administrative area with all levels below (本行政区域含下级). */
	AREA("area"),

	/** A vertically managed system as a whole (本系统). */
	SYSTEM("system");

	private final String code;

	ReportScope(String code) {
		this.code = code;
	}

	/** The scope's public name, as it stands in addresses and files. */
	public String code() {
		return this.code;
	}

	/** The scope of that public name, or empty if there is none. */
	public static Optional<ReportScope> ofCode(String code) {
		return Arrays.stream(values()).filter((scope) -> scope.code.equals(code)).findFirst();
	}

}
