/**
 * Who files to whom, by when: regions, agencies with their permanent codes, supervising
 * offices, and what an office decides for a report year.
 */
@ApplicationModule(allowedDependencies = { "history", "shared" })
@NullMarked
package org.nianbao.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
