package org.nianbao.administration.upload;

/** The columns of a table of regions. */
enum RegionColumn implements TableColumn {

	/** The division code. */
	CODE("code", 12),

	/** The name. */
	NAME("name", 24),

	/** The English name. */
	NAME_EN("nameEn", 24),

	/** The code of the region in which it lies. */
	PARENT("parent", 14),

	/** Its first day. */
	VALID_FROM("validFrom", 14),

	/** Its last day. */
	VALID_UNTIL("validUntil", 14);

	private final String key;

	private final int width;

	RegionColumn(String key, int width) {
		this.key = "administration.column.region." + key;
		this.width = width;
	}

	@Override
	public String key() {
		return this.key;
	}

	@Override
	public int width() {
		return this.width;
	}

	@Override
	public boolean required() {
		return this == CODE || this == NAME;
	}

}
