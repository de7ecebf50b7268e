package org.nianbao.document;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever a text, a page or a saved page says, it is read or refused. */
class TextFuzzing {

	@FuzzTest(maxDuration = "10m")
	void readsOrRefuses(byte[] data) {
		FuzzedReader.readOrRefuse(data);
	}

}
