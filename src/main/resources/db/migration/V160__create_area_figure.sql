-- Sums of the figures that the public reads, by area, year, scope, kind of agency and cell. They are kept in the
-- transaction that publishes, corrects or takes down, and are worked out from the publications: settle_all_sums() does it
-- anew.

-- What is in the sums, as it was counted: what is taken out later is exactly this.
CREATE TABLE counted_publication (
  report_id      bigint PRIMARY KEY REFERENCES report,
  publication_id bigint NOT NULL UNIQUE REFERENCES publication,
  region_code    varchar(9) NOT NULL,
  year           integer NOT NULL,
  scope          varchar(10) NOT NULL,
  edition        varchar(20) NOT NULL,
  kind           varchar(20) NOT NULL
);

CREATE INDEX counted_publication_by_region ON counted_publication (region_code, year);

-- How many reports agencies of an area, and of the areas inside it, have published.
CREATE TABLE area_report (
  area_code   varchar(9) NOT NULL,
  year        integer NOT NULL,
  scope       varchar(10) NOT NULL,
  edition     varchar(20) NOT NULL,
  kind        varchar(20) NOT NULL,
  reports     integer NOT NULL,
  -- Without the areas inside it.
  own_reports integer NOT NULL,
  PRIMARY KEY (area_code, year, scope, edition, kind)
) WITH (fillfactor = 70);

-- What a cell sums up to over these reports, and how many of them count anything there.
CREATE TABLE area_figure (
  area_code   varchar(9) NOT NULL,
  year        integer NOT NULL,
  scope       varchar(10) NOT NULL,
  edition     varchar(20) NOT NULL,
  kind        varchar(20) NOT NULL,
  cell        varchar(120) NOT NULL,
  value       numeric NOT NULL,
  reports     integer NOT NULL,
  own_value   numeric NOT NULL,
  own_reports integer NOT NULL,
  PRIMARY KEY (area_code, year, scope, cell, edition, kind)
) WITH (fillfactor = 70);

-- Reports by what they count in a cell, for the way from a sum to the reports behind it.
DROP INDEX published_figure_by_cell;
CREATE INDEX published_figure_by_cell ON published_figure (cell, year, value, publication_id);

-- A region and those that it lies in, the narrowest first: the order in which their sums are locked.
CREATE FUNCTION areas_around(innermost varchar) RETURNS TABLE (area varchar, step integer) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE around (area, parent, step) AS (
    SELECT r.code, r.parent_code, 0 FROM region r WHERE r.code = innermost
    UNION ALL SELECT r.code, r.parent_code, a.step + 1 FROM region r JOIN around a ON r.code = a.parent)
  SELECT around.area, around.step FROM around
$$;

-- Adds a publication to the sums, or takes it out.
CREATE FUNCTION count_publication(counted counted_publication, sign integer) RETURNS void LANGUAGE sql AS $$
  INSERT INTO area_report AS a (area_code, year, scope, edition, kind, reports, own_reports)
  SELECT area, counted.year, counted.scope, counted.edition, counted.kind, sign, CASE step WHEN 0 THEN sign ELSE 0 END
  FROM areas_around(counted.region_code) ORDER BY step
  ON CONFLICT (area_code, year, scope, edition, kind) DO UPDATE SET reports = a.reports + EXCLUDED.reports,
    own_reports = a.own_reports + EXCLUDED.own_reports;
  INSERT INTO area_figure AS a
    (area_code, year, scope, edition, kind, cell, value, reports, own_value, own_reports)
  SELECT area, counted.year, counted.scope, counted.edition, counted.kind, f.cell, sign * f.value, sign,
    CASE step WHEN 0 THEN sign * f.value ELSE 0 END, CASE step WHEN 0 THEN sign ELSE 0 END
  FROM areas_around(counted.region_code), published_figure f
  WHERE f.publication_id = counted.publication_id ORDER BY step, f.cell
  ON CONFLICT (area_code, year, scope, cell, edition, kind) DO UPDATE SET value = a.value + EXCLUDED.value,
    reports = a.reports + EXCLUDED.reports, own_value = a.own_value + EXCLUDED.own_value,
    own_reports = a.own_reports + EXCLUDED.own_reports;
$$;

-- Works all sums out anew, for what is public now.
CREATE FUNCTION settle_all_sums() RETURNS void LANGUAGE sql AS $$
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
  GROUP BY 1, 2, 3, 4, 5;
  INSERT INTO area_figure (area_code, year, scope, edition, kind, cell, value, reports, own_value, own_reports)
  SELECT around.area, c.year, c.scope, c.edition, c.kind, f.cell, sum(f.value), count(*),
    coalesce(sum(f.value) FILTER (WHERE around.step = 0), 0), count(*) FILTER (WHERE around.step = 0)
  FROM counted_publication c JOIN (SELECT code, area, step FROM region, areas_around(code)) AS around ON around.code = c.region_code
    JOIN published_figure f ON f.publication_id = c.publication_id
  GROUP BY 1, 2, 3, 4, 5, 6;
$$;

SELECT settle_all_sums();
