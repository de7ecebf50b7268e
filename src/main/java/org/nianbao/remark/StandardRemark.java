package org.nianbao.remark;

/**
 * A remark that an office keeps for using it again.
 *
 * @param id its number
 * @param text its words
 */
public record StandardRemark(long id, String text) {
}
