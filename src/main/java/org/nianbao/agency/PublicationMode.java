package org.nianbao.agency;

/** Who publishes a report that the office has accepted. */
public enum PublicationMode {

	/** The agency itself, once its report is accepted (审核后由本机关发布). */
	BY_AGENCY,

	/** The office, all accepted reports together on its date (统一集中发布). */
	BY_OFFICE

}
