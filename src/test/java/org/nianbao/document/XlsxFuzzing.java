package org.nianbao.document;

import java.nio.charset.StandardCharsets;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in the sheet of a workbook, it is read or refused. */
class XlsxFuzzing {

	@FuzzTest(maxDuration = "10m")
	void readsOrRefuses(byte[] data) {
		FuzzedReader.readOrRefuse(OfficeFiles.workbook(new String(data, StandardCharsets.UTF_8)));
	}

}
