package org.nianbao.document;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever an older Word or Excel file holds, it is read or refused. */
class OleFuzzing {

	@FuzzTest(maxDuration = "10m")
	void readsOrRefuses(byte[] data) {
		FuzzedReader.readOrRefuse(data);
	}

}
