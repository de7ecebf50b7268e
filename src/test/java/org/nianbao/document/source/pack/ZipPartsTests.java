package org.nianbao.document.source.pack;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetWriter;

import static org.assertj.core.api.Assertions.assertThat;

class ZipPartsTests {

	@Test
	void readsWhatWasWrittenWithoutGoingBack() throws SourceRefusedException {
		byte[] file = SheetWriter.excel(List.of(new Sheet("年报", List.of(new Sheet.Column("编码", 10)), List.of())));
		assertThat(ZipParts.of(file).names()).contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");
	}

}
