/**
 * The pages to which links from mails lead: invitations and forgotten passwords.
 */
@NullMarked
package org.nianbao.people.entry;

import org.jspecify.annotations.NullMarked;
