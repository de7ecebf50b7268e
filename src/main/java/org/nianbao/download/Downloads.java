package org.nianbao.download;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.nianbao.content.CanonicalForm;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.document.ReportFileKind;
import org.nianbao.document.ReportFiles;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;

/** Answers those who ask for a report as a file. Whether they may is not decided here. */
@Service
public class Downloads {

	/** What a file's name can't hold somewhere. */
	private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";

	private static final int LONGEST_NAME = 80;

	private final ReportFiles files;

	private final KeptFiles kept;

	private final MessageSource messages;

	Downloads(ReportFiles files, KeptFiles kept, MessageSource messages) {
		this.files = files;
		this.kept = kept;
		this.messages = messages;
	}

	/** The endings of the files that are offered, in the order in which they are. */
	public List<String> endings() {
		return Arrays.stream(ReportFileKind.values()).map(ReportFileKind::ending).toList();
	}

	/**
	 * The report as it stands, marked as a draft.
	 * @param ending names the kind of file
	 * @param pictures what stands at the marks of pictures
	 * @throws ResponseStatusException if there is no such kind (404)
	 * @throws org.nianbao.document.ReportFileRefusedException if it can't be given out
	 */
	public ResponseEntity<byte[]> draft(String ending, ReportContent content, PictureSource pictures) {
		ReportFileKind kind = kind(ending);
		String name = this.messages.getMessage("download.draft.name", new Object[] { name(content) }, Locale.CHINESE);
		return answer(kind, name, CacheControl.noStore()).body(this.files.file(kind, content, pictures, true));
	}

	/**
	 * A workbook to be filled in, which is read back as a report.
	 * @param blank the report in which nothing is written, with its title
	 * @throws org.nianbao.document.ReportFileRefusedException if it can't be given out
	 */
	public ResponseEntity<byte[]> template(ReportContent blank) {
		String name = this.messages.getMessage("download.template.name", new Object[] { name(blank) }, Locale.CHINESE);
		return answer(ReportFileKind.XLSX, name, CacheControl.noStore()).body(this.files.template(blank));
	}

	/**
	 * A report that does not change any more, for one person.
	 * @see #published
	 */
	public ResponseEntity<byte[]> submitted(String ending, ReportContent content, PictureSource pictures) {
		ReportFileKind kind = kind(ending);
		return answer(kind, name(content), CacheControl.noStore())
			.body(file(kind, content, pictures, CanonicalForm.hash(content)));
	}

	/**
	 * A published report, for everybody; whoever keeps the file asks before it is shown
	 * again, since the report may be taken down.
	 * @param ending names the kind of file
	 * @param pictures what stands at the marks of pictures
	 * @throws ResponseStatusException if there is no such kind (404)
	 * @throws org.nianbao.document.ReportFileRefusedException if it can't be given out
	 */
	public ResponseEntity<byte[]> published(String ending, ReportContent content, PictureSource pictures) {
		ReportFileKind kind = kind(ending);
		String hash = CanonicalForm.hash(content);
		return answer(kind, name(content), CacheControl.noCache().cachePublic())
			.eTag(hash + "-" + ending + "-" + ReportFiles.VERSION)
			.body(file(kind, content, pictures, hash));
	}

	private byte[] file(ReportFileKind kind, ReportContent content, PictureSource pictures, String hash) {
		return this.kept.find(hash, kind).orElseGet(() -> {
			byte[] made = this.files.file(kind, content, pictures, false);
			this.kept.keep(hash, kind, made);
			return made;
		});
	}

	private static ReportFileKind kind(String ending) {
		return ReportFileKind.ofEnding(ending).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static ResponseEntity.BodyBuilder answer(ReportFileKind kind, String name, CacheControl caching) {
		ContentDisposition saved = ContentDisposition.attachment()
			.filename(name + "." + kind.ending(), StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(kind.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
			.cacheControl(caching);
	}

	private static String name(ReportContent content) {
		String name = content.title().replaceAll(NOT_IN_NAMES, "").replaceAll("\\s+", "");
		if (name.isEmpty()) {
			return "report-" + content.year();
		}
		return name.substring(0,
				name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
	}

}
