-- Published reports, frozen, with their figures.

CREATE TABLE publication (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id         bigint NOT NULL REFERENCES report,
  revision_id       bigint NOT NULL CONSTRAINT publication_once UNIQUE REFERENCES revision,
  submission_id     bigint NOT NULL REFERENCES submission,
  agency_code       varchar(13) NOT NULL REFERENCES agency,
  -- The names that the agency had when it published.
  agency_name_zh    text NOT NULL,
  agency_name_en    text,
  year              integer NOT NULL,
  scope             varchar(10) NOT NULL,
  revision_number   integer NOT NULL,
  correction_reason text,
  content           jsonb NOT NULL,
  content_hash      char(64) NOT NULL,
  receipt_number    varchar(60) NOT NULL,
  received_at       timestamptz NOT NULL,
  published_at      timestamptz NOT NULL,
  published_by      bigint NOT NULL,
  published_by_name text NOT NULL,
  CONSTRAINT publication_address_once UNIQUE (agency_code, year, scope, revision_number)
);

-- What each cell counts, totals included; a cell that counts 0 has no row.
CREATE TABLE published_figure (
  publication_id bigint NOT NULL REFERENCES publication,
  agency_code    varchar(13) NOT NULL,
  year           integer NOT NULL,
  scope          varchar(10) NOT NULL,
  cell           varchar(120) NOT NULL,
  value          numeric NOT NULL CHECK (value <> 0),
  PRIMARY KEY (publication_id, cell)
);

CREATE INDEX published_figure_by_cell ON published_figure (year, scope, cell);

CREATE TABLE publication_taken_down (
  publication_id     bigint PRIMARY KEY REFERENCES publication,
  reason             text NOT NULL,
  taken_down_at      timestamptz NOT NULL,
  taken_down_by      bigint NOT NULL,
  taken_down_by_name text NOT NULL
);

-- Which publication of a report the public reads: its newest, unless that was taken down.
CREATE TABLE current_publication (
  report_id      bigint PRIMARY KEY REFERENCES report,
  publication_id bigint NOT NULL UNIQUE REFERENCES publication,
  agency_code    varchar(13) NOT NULL,
  agency_name_zh text NOT NULL,
  agency_name_en text,
  region_code    varchar(9) NOT NULL,
  year           integer NOT NULL,
  scope          varchar(10) NOT NULL,
  UNIQUE (agency_code, year, scope)
);

CREATE INDEX current_publication_by_year ON current_publication (year, region_code);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON publication
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON published_figure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON publication_taken_down
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
