package org.nianbao.document.writing.page;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;

import org.nianbao.content.PictureMark;
import org.nianbao.content.PictureSource;
import org.nianbao.content.PictureSource.Drawn;
import org.nianbao.content.ReportContent;
import org.nianbao.document.writing.ReportPrinter;
import org.nianbao.format.Edition;

/**
 * HTML with the style of each element beside it, without scripts, classes or style
 * sheets: pasted into the editor of a portal's content system it looks as it did.
 */
public final class PortalSheet extends PageSheet {

	private static final String SONG = "font-family:仿宋,FangSong,STFangsong,宋体,SimSun,serif;";

	private static final String HEI = "font-family:黑体,SimHei,'Heiti SC',sans-serif;";

	private static final String BOX = "border:1px solid #000;padding:4px 6px;font-weight:normal;vertical-align:middle;";

	private static final String RULED = "width:100%;border-collapse:collapse;table-layout:fixed;margin:8px 0 12px;"
			+ "color:#000;line-height:1.4;font-family:宋体,SimSun,serif;";

	private static final Map<Style, String> STYLES = styles();

	private PortalSheet(PictureSource pictures) {
		super(pictures);
	}

	/** The report as HTML to be pasted: what would stand in the page's body. */
	public static String of(Edition edition, ReportContent content, PictureSource pictures) {
		PortalSheet sheet = new PortalSheet(pictures);
		ReportPrinter.print(edition, content, sheet);
		return "<div lang=\"zh-CN\" style=\"max-width:960px;margin:0 auto;color:#000;background:#fff\">\n"
				+ sheet.body() + "</div>\n";
	}

	/** A page that shows such HTML. */
	public static String page(String title, String html) {
		return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\">\n<title>" + escaped(title)
				+ "</title>\n</head>\n<body>\n" + html + "</body>\n</html>\n";
	}

	private static Map<Style, String> styles() {
		String paragraph = SONG + "font-size:18px;line-height:2;margin:0;white-space:pre-wrap;";
		String indent = "text-indent:2em;";
		Map<Style, String> styles = new EnumMap<>(Style.class);
		styles.put(Style.TITLE,
				"font-family:方正小标宋简体,华文中宋,STZhongsong,宋体,SimSun,serif;font-size:26px;line-height:1.5;font-weight:bold;"
						+ "text-align:center;margin:16px 0;white-space:pre-wrap");
		styles.put(Style.COVER, SONG + "font-size:16px;text-align:center;margin:0 0 8px;white-space:pre-wrap");
		styles.put(Style.HEADING, HEI
				+ "font-size:20px;line-height:1.8;font-weight:bold;margin:16px 0 4px;white-space:pre-wrap;" + indent);
		styles.put(Style.SUBHEADING,
				"font-family:楷体,KaiTi,STKaiti,serif;font-size:18px;line-height:2;font-weight:bold;margin:0;white-space:pre-wrap;"
						+ indent);
		styles.put(Style.LOWER_HEADING,
				SONG + "font-size:18px;line-height:2;font-weight:bold;margin:0;white-space:pre-wrap;" + indent);
		styles.put(Style.TEXT, paragraph + indent);
		styles.put(Style.PICTURE, "text-align:center;margin:8px 0");
		styles.put(Style.NOTE, SONG + "font-size:15px;line-height:1.7;margin:4px 0;white-space:pre-wrap");
		styles.put(Style.SIGNATURE, paragraph + "text-align:right;padding-right:4em");
		styles.put(Style.TEXT_TABLE, RULED + "font-size:15px");
		styles.put(Style.TABLE, RULED + "font-size:15px");
		styles.put(Style.SMALL_TABLE, RULED + "font-size:14px");
		styles.put(Style.CAPTION, BOX + "text-align:left;background:#c6d9f1");
		styles.put(Style.COLUMN_LABEL, BOX + "text-align:center");
		styles.put(Style.ROW_LABEL, BOX + "text-align:left");
		styles.put(Style.VALUE, BOX + "text-align:center;white-space:pre-wrap");
		return styles;
	}

	@Override
	String address(PictureMark mark, Drawn picture) {
		return "data:" + picture.mediaType() + ";base64," + Base64.getEncoder().encodeToString(picture.body());
	}

	@Override
	String style(Style style) {
		return " style=\"" + STYLES.get(style) + '"';
	}

	@Override
	String headingAttributes(String line) {
		return "";
	}

	@Override
	String figureStyle(String text, int width, boolean small) {
		return style(Style.VALUE);
	}

}
