package org.nianbao.access;

import java.time.Instant;

/**
 * Where a person is signed in, as the person recognises it.
 *
 * @param handle by which the session is named on pages; it opens nothing
 * @param current whether it is the one of the request
 * @param address the network address from which the person signed in
 * @param browser what the browser said of itself; empty if nothing
 * @param since when the person signed in
 * @param lastUsed when it was last used, to the minute
 */
public record OpenSession(String handle, boolean current, String address, String browser, Instant since,
		Instant lastUsed) {
}
