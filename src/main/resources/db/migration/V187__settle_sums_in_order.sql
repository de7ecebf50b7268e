-- Sums of one area lie side by side, in the order in which they are read; before, settling them anew
-- scattered them over the whole table, and the page of an area read a block for each of its thousand sums.
CREATE OR REPLACE FUNCTION settle_all_sums() RETURNS void LANGUAGE sql AS $$
  LOCK TABLE counted_publication IN EXCLUSIVE MODE;
  DELETE FROM counted_publication;
  DELETE FROM area_report;
  DELETE FROM area_figure;
  INSERT INTO counted_publication (report_id, publication_id, region_code, year, scope, edition, kind)
  SELECT c.report_id, c.publication_id, c.region_code, c.year, c.scope, p.content ->> 'edition', a.kind
  FROM current_publication c JOIN publication p ON p.id = c.publication_id JOIN agency a ON a.code = c.agency_code;
  INSERT INTO area_report (area_code, year, scope, edition, kind, reports, own_reports)
  SELECT around.area, c.year, c.scope, c.edition, c.kind, count(*), count(*) FILTER (WHERE around.step = 0)
  FROM counted_publication c JOIN (SELECT code, area, step FROM region, areas_around(code)) AS around ON around.code = c.region_code
  GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5;
  INSERT INTO area_figure (area_code, year, scope, edition, kind, cell, value, reports, own_value, own_reports)
  SELECT around.area, c.year, c.scope, c.edition, c.kind, f.cell, sum(f.value), count(*),
    coalesce(sum(f.value) FILTER (WHERE around.step = 0), 0), count(*) FILTER (WHERE around.step = 0)
  FROM counted_publication c JOIN (SELECT code, area, step FROM region, areas_around(code)) AS around ON around.code = c.region_code
    JOIN published_figure f ON f.publication_id = c.publication_id
  GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 6, 4, 5;
$$;
