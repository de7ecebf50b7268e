package org.nianbao.check.place;

/** How surely the letters of a place's name mean the place. */
enum Nature {

	/** A full name, such as 合肥市, that is nothing else. */
	FULL,

	/** A full name that is also said of parts of any town, such as 城区 or 新城区. */
	COMMON,

	/** The short name of a province or city, such as 合肥. */
	SHORT,

	/** A short name that is a word as well, such as 和平 or 资源, or that few know. */
	WEAK

}
