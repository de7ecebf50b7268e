package org.nianbao.format;

/** The direction in which a relation between cells runs. */
public enum Axis {

	/** The relation joins rows and holds in each column. */
	ROWS,

	/** The relation joins columns and holds in each row. */
	COLUMNS

}
