-- How many agencies of a region have to publish the report of a year, and how many have: kept, so that the whole country
-- is counted by its regions. Kept counts say nothing while something has changed in their region; what has is noted in
-- the transaction that changes it, and these regions are counted anew, agency by agency.

-- Years that are counted.
CREATE TABLE covered_year (
  year integer PRIMARY KEY
);

CREATE TABLE region_coverage (
  year        integer NOT NULL,
  region_code varchar(9) NOT NULL,
  -- By which their offices ask these agencies to publish; null for the day that the law names.
  deadline    date,
  due         integer NOT NULL,
  published   integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (year, region_code, deadline)
);

-- Where counts are no longer right: in a region, in that of an agency, or in those of all agencies of an office.
CREATE TABLE coverage_change (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region_code varchar(9),
  agency_code varchar(13),
  office_code varchar(13),
  -- Null for all years.
  year        integer,
  CHECK (num_nonnulls(region_code, agency_code, office_code) = 1)
);

-- The agencies that have to publish the report of a year, as offices and the law ask, and whether they have.
CREATE FUNCTION due_agencies(of_year integer)
  RETURNS TABLE (agency_code varchar, region_code varchar, deadline date, published boolean) LANGUAGE sql STABLE AS $$
  SELECT a.code, a.region_code, o.publication_date, c.report_id IS NOT NULL
  FROM agency a LEFT JOIN filing_task t ON t.agency_code = a.code AND t.year = of_year
    LEFT JOIN current_publication c ON c.agency_code = a.code AND c.year = of_year AND c.scope = a.main_scope
    LEFT JOIN office_year o ON o.office_code = coalesce(a.supervising_office_code, a.code) AND o.year = of_year
  WHERE CASE WHEN t.agency_code IS NOT NULL THEN t.exempted_reason IS NULL
    ELSE (a.valid_from IS NULL OR a.valid_from <= make_date(of_year, 12, 31))
      AND (a.valid_until IS NULL OR a.valid_until >= make_date(of_year, 12, 31)) END
$$;

-- The regions in which the counts of a year are no longer right.
CREATE FUNCTION changed_coverage(of_year integer) RETURNS TABLE (region_code varchar) LANGUAGE sql STABLE AS $$
  SELECT n.region_code FROM coverage_change n
  WHERE n.region_code IS NOT NULL AND (n.year = of_year OR n.year IS NULL)
  UNION SELECT a.region_code FROM coverage_change n JOIN agency a ON a.code = n.agency_code
  WHERE n.year = of_year OR n.year IS NULL
  UNION SELECT a.region_code FROM coverage_change n JOIN agency a ON a.code = n.office_code
  WHERE n.year = of_year OR n.year IS NULL
  UNION SELECT a.region_code FROM coverage_change n JOIN agency a ON a.supervising_office_code = n.office_code
  WHERE n.year = of_year OR n.year IS NULL
$$;

CREATE FUNCTION note_coverage_of_agencies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    INSERT INTO coverage_change (region_code)
    SELECT DISTINCT unnest(ARRAY[was.region_code, changed.region_code]) FROM was JOIN changed ON changed.code = was.code
    WHERE (was.region_code, was.supervising_office_code, was.main_scope, was.valid_from, was.valid_until)
      IS DISTINCT FROM (changed.region_code, changed.supervising_office_code, changed.main_scope, changed.valid_from,
        changed.valid_until);
  ELSE
    INSERT INTO coverage_change (region_code) SELECT DISTINCT region_code FROM changed;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION note_coverage_of_years() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'office_year' THEN
    INSERT INTO coverage_change (office_code, year) SELECT office_code, year FROM changed;
  ELSE
    INSERT INTO coverage_change (agency_code, year) SELECT agency_code, year FROM changed;
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER coverage_of_new AFTER INSERT ON agency REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_coverage_of_agencies();
CREATE TRIGGER coverage_of_changed AFTER UPDATE ON agency REFERENCING OLD TABLE AS was NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_coverage_of_agencies();
CREATE TRIGGER coverage_of_gone AFTER DELETE ON agency REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION note_coverage_of_agencies();
DO $$
DECLARE
  noted text;
BEGIN
  FOREACH noted IN ARRAY ARRAY['filing_task', 'current_publication', 'office_year'] LOOP
    EXECUTE format('CREATE TRIGGER coverage_of_new AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION note_coverage_of_years()', noted);
    EXECUTE format('CREATE TRIGGER coverage_of_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION note_coverage_of_years()', noted);
    EXECUTE format('CREATE TRIGGER coverage_of_gone AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION note_coverage_of_years()', noted);
  END LOOP;
END
$$;

-- Counts the regions anew in which something has changed, and a year for the first time. What is noted is taken away
-- before anything is counted: what changes meanwhile stays noted. One transaction does this at a time; false if another
-- one does.
CREATE FUNCTION settle_coverage(of_year integer) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  regions varchar[];
  years integer[];
  changed varchar[];
  covered integer;
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('nianbao.coverage')) THEN
    RETURN false;
  END IF;
  WITH gone AS (DELETE FROM coverage_change RETURNING *)
  SELECT array_agg(place.region), array_agg(place.year) INTO regions, years FROM (
    SELECT g.region_code, g.year FROM gone g WHERE g.region_code IS NOT NULL
    UNION SELECT a.region_code, g.year FROM gone g JOIN agency a ON a.code = coalesce(g.agency_code, g.office_code)
    UNION SELECT a.region_code, g.year FROM gone g JOIN agency a ON a.supervising_office_code = g.office_code
  ) AS place (region, year);
  FOR covered IN SELECT year FROM covered_year LOOP
    changed := ARRAY(SELECT DISTINCT place.region FROM unnest(regions, years) AS place (region, year)
      WHERE place.year = covered OR place.year IS NULL);
    DELETE FROM region_coverage r WHERE r.year = covered AND r.region_code = ANY(changed);
    INSERT INTO region_coverage (year, region_code, deadline, due, published)
    SELECT covered, d.region_code, d.deadline, count(*), count(*) FILTER (WHERE d.published)
    FROM due_agencies(covered) d WHERE d.region_code = ANY(changed) GROUP BY d.region_code, d.deadline;
  END LOOP;
  IF NOT EXISTS (SELECT FROM covered_year WHERE year = of_year) THEN
    INSERT INTO covered_year (year) VALUES (of_year);
    INSERT INTO region_coverage (year, region_code, deadline, due, published)
    SELECT of_year, d.region_code, d.deadline, count(*), count(*) FILTER (WHERE d.published)
    FROM due_agencies(of_year) d GROUP BY d.region_code, d.deadline;
  END IF;
  RETURN true;
END
$$;
