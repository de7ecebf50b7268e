/**
 * The outbox: plain mails to people, written inside the transaction of what they tell
 * about, delivered afterwards by a job, again and again until the server takes them or it
 * is too late. Knows nobody and nothing that mails are about.
 */
@ApplicationModule(allowedDependencies = { "shared" })
@NullMarked
package org.nianbao.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
