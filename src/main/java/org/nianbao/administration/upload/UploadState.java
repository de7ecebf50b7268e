package org.nianbao.administration.upload;

/** How far an uploaded table has come. */
enum UploadState {

	/** It is being read and looked at row by row (正在核对). */
	CHECKING(true),

	/** It can be looked at and, if no row is refused, taken over (待确认). */
	CHECKED(false),

	/** It is being taken over (正在导入). */
	APPLYING(true),

	/** It was taken over (已导入). */
	APPLIED(false),

	/** It can't be read or understood (无法读取). */
	UNREADABLE(false),

	/** It was given up (已放弃). */
	GIVEN_UP(false);

	private final boolean running;

	UploadState(boolean running) {
		this.running = running;
	}

	/** Whether the application is busy with it. */
	public boolean isRunning() {
		return this.running;
	}

}
