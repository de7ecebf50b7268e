package org.nianbao.archive;

/** As what a document is taken over. */
enum Taking {

	/** As a report that was published elsewhere before; public at once (已发布的旧年报). */
	ARCHIVE,

	/** As a draft for the agency to go on with (草稿). */
	DRAFT

}
