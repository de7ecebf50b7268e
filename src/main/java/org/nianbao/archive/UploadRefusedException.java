package org.nianbao.archive;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.RefusedException;

/** An upload that can't be taken apart. */
final class UploadRefusedException extends RefusedException {

	UploadRefusedException(String code, String argument) {
		this(code, argument, null);
	}

	UploadRefusedException(String code, String argument, @Nullable Throwable cause) {
		super(code, List.of(argument), cause);
	}

}
