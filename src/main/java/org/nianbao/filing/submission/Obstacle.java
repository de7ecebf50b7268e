package org.nianbao.filing.submission;

/**
 * Something that keeps a report from being submitted: a line of the error summary.
 *
 * @param address where it is mended
 * @param message what is wrong and what to do, in the language of the page
 */
record Obstacle(String address, String message) {
}
