package org.nianbao.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever stands in a Word document, it is read or refused. */
class DocxFuzzing {

	@FuzzTest(maxDuration = "10m")
	void readsOrRefuses(byte[] data) {
		FuzzedReader
			.readOrRefuse(OfficeFiles.zip(Map.of("word/document.xml", new String(data, StandardCharsets.UTF_8))));
	}

}
