package org.nianbao.agency;

/** Who publishes a report, and when. */
public enum PublicationMode {

	/** The agency itself, once its report is accepted (审核后由本机关发布). */
	BY_AGENCY,

	/** The office, all accepted reports together on its date (统一集中发布). */
	BY_OFFICE,

	/**
	 * The agency itself, once its report is submitted and the rules let it pass; the
	 * office reviews it afterwards and asks for corrections (先发布后备案).
	 */
	PUBLISH_FIRST

}
