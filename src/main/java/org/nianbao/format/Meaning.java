package org.nianbao.format;

/**
 * What a cell says, whatever edition it stands in: the meaning of its row and of its
 * column. Rules and statistics that reach across editions find cells by it.
 *
 * @param row the row's meaning, such as {@code request.carriedOut}
 * @param column the column's meaning, such as {@code applicant.naturalPerson}
 */
public record Meaning(String row, String column) {
}
