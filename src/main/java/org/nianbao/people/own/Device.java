package org.nianbao.people.own;

import org.nianbao.access.OpenSession;

/**
 * Where a person is signed in, in words.
 *
 * @param session the session
 * @param browser the browser
 */
record Device(OpenSession session, BrowserName browser) {
}
