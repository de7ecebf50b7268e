package org.nianbao.document;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a PDF holds, it is read or refused. */
class PdfFuzzing {

	@FuzzTest(maxDuration = "10m")
	void readsOrRefuses(byte[] data) {
		FuzzedReader.readOrRefuse(data);
	}

}
