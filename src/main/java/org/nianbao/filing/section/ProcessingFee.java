package org.nianbao.filing.section;

import java.util.List;

/**
 * The information processing fee (信息处理费, 国办函〔2020〕109号), in 元. Both ways of charging go
 * up by bands, and each band's price holds only for what lies in it; a request is charged
 * in one way alone.
 */
final class ProcessingFee {

	private static final long FREE_ITEMS = 10;

	private static final long FIRST_PAID_ITEMS = 30;

	private static final long ITEMS_IN_BAND = 10;

	private static final long ITEM_STEP = 100;

	private static final List<PageBand> PAGE_BANDS = List.of(new PageBand(30, 10), new PageBand(100, 20),
			new PageBand(200, 40));

	private ProcessingFee() {
	}

	/**
	 * By item: 10 free, the 11th to the 30th at 100 元 each, from the 31st on 100 元 more
	 * per item for each band of ten.
	 * @param items how many requests one applicant made in one month
	 */
	static long ofItems(long items) {
		long fee = Math.max(0, Math.min(items, FIRST_PAID_ITEMS) - FREE_ITEMS) * ITEM_STEP;
		long price = ITEM_STEP;
		for (long from = FIRST_PAID_ITEMS; from < items; from += ITEMS_IN_BAND) {
			price += ITEM_STEP;
			fee += Math.min(items - from, ITEMS_IN_BAND) * price;
		}
		return fee;
	}

	/**
	 * By page: 30 free, the 31st to the 100th at 10 元 each, to the 200th at 20 元, from
	 * the 201st on at 40 元.
	 * @param pages how many pages were supplied for one request
	 */
	static long ofPages(long pages) {
		long fee = 0;
		for (int i = 0; i < PAGE_BANDS.size(); i++) {
			long end = (i + 1 < PAGE_BANDS.size()) ? PAGE_BANDS.get(i + 1).after() : Long.MAX_VALUE;
			fee += Math.max(0, Math.min(pages, end) - PAGE_BANDS.get(i).after()) * PAGE_BANDS.get(i).price();
		}
		return fee;
	}

	/**
	 * A price.
	 *
	 * @param after after how many pages it holds
	 * @param price what each page costs
	 */
	private record PageBand(long after, long price) {
	}

}
