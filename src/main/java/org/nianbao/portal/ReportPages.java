package org.nianbao.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.ContactBook;
import org.nianbao.agency.RegionRegister;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.picture.Pictures;
import org.nianbao.publication.PortalCopies;
import org.nianbao.publication.PublicationLookup;
import org.nianbao.publication.PublicationLookup.Found;
import org.nianbao.publication.PublishedReport;
import org.nianbao.publication.PublishedReports;
import org.nianbao.publication.PublishedRevision;
import org.nianbao.report.ReportKey;
import org.nianbao.rulebook.SubmittedReasons;
import org.nianbao.shared.ReportYear;
import org.nianbao.summary.PlainSummary;
import org.nianbao.summary.PlainSummary.LastYear;
import org.nianbao.summary.SummaryWords;
import org.nianbao.web.PageHead;
import org.nianbao.web.QrPicture;
import org.nianbao.web.ReportView;
import org.nianbao.web.Site;

import org.springframework.stereotype.Component;

/** Puts together what is on the page of a published report. */
@Component
class ReportPages {

	private final PublishedReports reports;

	private final PortalCopies copies;

	private final SubmittedReasons reasons;

	private final RegionRegister regions;

	private final ContactBook contacts;

	private final Editions editions;

	private final SummaryWords words;

	private final ReportMetadata metadata;

	private final Pictures pictures;

	private final Site site;

	ReportPages(PublishedReports reports, PortalCopies copies, SubmittedReasons reasons, RegionRegister regions,
			ContactBook contacts, Editions editions, SummaryWords words, ReportMetadata metadata, Pictures pictures,
			Site site) {
		this.reports = reports;
		this.copies = copies;
		this.reasons = reasons;
		this.regions = regions;
		this.contacts = contacts;
		this.editions = editions;
		this.words = words;
		this.metadata = metadata;
		this.pictures = pictures;
		this.site = site;
	}

	/** The attributes of the page's model. */
	Map<String, Object> model(PublishedReport report, Agency agency, Locale locale) {
		Edition edition = this.editions.require(report.content().edition());
		ReportPage page = ReportPage.of(report, agency, this.reports, Areas.byCode(this.regions.all()), this.editions,
				locale);
		Corrections corrections = corrections(report, edition);
		List<String> summary = summary(report, edition, locale);
		AgencyContact contact = this.contacts.of(agency.code());
		Map<String, Object> model = new LinkedHashMap<>();
		model.put("report", page);
		model.put("edition", edition);
		model.put("view", view(report, edition, page, corrections));
		model.put("portalCopy", this.copies.of(report.key()));
		model.put("reasons", this.reasons.of(report.receiptNumber()));
		model.put("pictureSizes", this.pictures.sizes(report.key(), report.content()));
		model.put("corrections", corrections);
		model.put("summary", summary);
		model.put("contact", contact);
		model.put("site", this.site);
		model.put("qr", QrPicture.of(this.site.chinese(page.ownAddress())));
		model.put(PageHead.ATTRIBUTE, this.metadata.head(report, page, summary, locale));
		return model;
	}

	private ReportView view(PublishedReport report, Edition edition, ReportPage page,
			@Nullable Corrections corrections) {
		ReportView view = ReportView
			.of(edition, this.reasons.noted(report.receiptNumber(), report.content()),
					(corrections != null) ? corrections.cellMarks() : Map.of())
			.withPictures(page.permanentAddress() + "/pictures")
			.explained();
		return (corrections != null) ? view.withWords(corrections.textMarks()) : view;
	}

	/** Null for the first revision, and where the one before is withheld. */
	private @Nullable Corrections corrections(PublishedReport report, Edition edition) {
		int before = this.reports.revisions(report.key())
			.stream()
			.mapToInt(PublishedRevision::number)
			.filter((number) -> number < report.revision())
			.max()
			.orElse(0);
		if (before == 0) {
			return null;
		}
		PublicationLookup found = this.reports.lookup(report.key(), before);
		return (found instanceof Found earlier && earlier.report().content().edition().equals(edition.code()))
				? Corrections.between(edition, earlier.report(), report) : null;
	}

	private List<String> summary(PublishedReport report, Edition edition, Locale locale) {
		return this.words.sentences(PlainSummary.of(edition, report.content(), lastYear(report.key())), locale);
	}

	private @Nullable LastYear lastYear(ReportKey key) {
		if (!ReportYear.isPossible(key.year().value() - 1)) {
			return null;
		}
		PublicationLookup found = this.reports.lookup(new ReportKey(key.agency(), key.year().previous(), key.scope()));
		return (found instanceof Found before)
				? new LastYear(this.editions.require(before.report().content().edition()), before.report().content())
				: null;
	}

}
