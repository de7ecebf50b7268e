package org.nianbao.filing;

import java.util.Locale;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.download.Downloads;
import org.nianbao.picture.Pictures;
import org.nianbao.report.ReportDesk;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A report at the desk as a file, marked as a draft until it is submitted. */
@Controller
class ReportFileController {

	private final ReportDesk reports;

	private final Downloads downloads;

	private final Pictures pictures;

	ReportFileController(ReportDesk reports, Downloads downloads, Pictures pictures) {
		this.reports = reports;
		this.downloads = downloads;
		this.pictures = pictures;
	}

	@GetMapping("/filing/{agencyCode}/{year}/files/{kind}")
	@Requires({ Role.FILER, Role.SIGNER })
	ResponseEntity<byte[]> file(OpenReport report, @PathVariable String kind) {
		ReportContent content = this.reports.content(report.revision());
		PictureSource pictures = this.pictures.source(report.key());
		return report.isDraft() ? this.downloads.draft(kind, content, pictures)
				: this.downloads.submitted(kind, content, pictures);
	}

	/** The report's form as a workbook to be filled in elsewhere. */
	@GetMapping("/filing/{agencyCode}/{year}/template")
	@Requires(Role.FILER)
	ResponseEntity<byte[]> template(OpenReport report) {
		String title = report.edition()
			.reportTitle(report.agency().name(Locale.CHINESE), report.year(), Locale.CHINESE);
		return this.downloads
			.template(ReportContent.blank(report.edition(), report.year(), report.key().scope(), title));
	}

}
