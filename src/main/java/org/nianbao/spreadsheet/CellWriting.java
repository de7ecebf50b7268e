package org.nianbao.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How numbers and days of Excel are written as text, whatever format a file gives them.
 */
final class CellWriting {

	private CellWriting() {
	}

	/** A number without separators and exponent: 1191, 0.5. */
	static String number(double number) {
		if (number == 0) {
			return "0";
		}
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	/**
	 * A day, with the time if it has one, or a time of day.
	 * @param serial the days since Excel's first
	 * @param since1904 whether the file counts from 1904, as old ones of the Macintosh do
	 */
	static String day(double serial, boolean since1904) {
		LocalDateTime moment = DateUtil.isValidExcelDate(serial) ? DateUtil.getLocalDateTime(serial, since1904) : null;
		if (moment == null) {
			return number(serial);
		}
		LocalDate day = moment.toLocalDate();
		LocalTime time = moment.toLocalTime();
		if (serial < 1) {
			return time.toString();
		}
		return time.equals(LocalTime.MIDNIGHT) ? day.toString() : day + " " + time;
	}

	static String truth(boolean value) {
		return value ? "TRUE" : "FALSE";
	}

}
