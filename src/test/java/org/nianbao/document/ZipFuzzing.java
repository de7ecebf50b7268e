package org.nianbao.document;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever is packed in whichever way, it is read or refused. */
class ZipFuzzing {

	@FuzzTest(maxDuration = "10m")
	void readsOrRefuses(byte[] data) {
		FuzzedReader.readOrRefuse(data);
	}

}
