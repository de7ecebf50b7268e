package org.nianbao.report;

import org.springframework.data.repository.Repository;

/** The stored reports. */
interface Reports extends Repository<Report, Long> {

	Report findById(long id);

}
