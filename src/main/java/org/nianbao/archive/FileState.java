package org.nianbao.archive;

/** How far an uploaded document has come. */
enum FileState {

	/** It waits to be read (待读取). */
	WAITING,

	/** It was read and waits for somebody to look at it (待核看). */
	READ,

	/** No report can be read from it (无法读取). */
	REFUSED,

	/** Somebody has looked at it; it can be taken over (已核看). */
	LOOKED,

	/** It is being taken over (正在写入). */
	TAKING,

	/** It was taken over (已写入). */
	TAKEN,

	/** It was left out (不导入). */
	LEFT_OUT;

	/** Whether the application is busy with it. */
	public boolean isRunning() {
		return this == WAITING || this == TAKING;
	}

	/** Whether it can be looked at, and what it is the report of be settled. */
	public boolean isOpen() {
		return this == READ || this == LOOKED;
	}

}
