package org.nianbao.publication;

/**
 * A place in the list of published reports: the newest year first, then by agency and
 * scope.
 *
 * @param year the report year
 * @param agency the agency's code
 * @param scope the name of the scope
 */
public record CataloguePosition(int year, String agency, String scope) {
}
