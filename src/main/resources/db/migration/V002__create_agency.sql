-- Regions, agencies, and what each supervising office decides for a report year.

CREATE TABLE region (
  code        varchar(9) PRIMARY KEY CHECK (code ~ '^[0-9]{6}([0-9]{3})?$'),
  name_zh     text NOT NULL,
  name_en     text NOT NULL,
  parent_code varchar(9) REFERENCES region CHECK (parent_code <> code),
  level       varchar(10) NOT NULL,
  -- The last serial given to an agency: counted, so that no code is ever given twice.
  last_serial integer NOT NULL DEFAULT 0 CHECK (last_serial BETWEEN 0 AND 999)
);

CREATE INDEX region_by_parent ON region (parent_code);

CREATE TABLE agency (
  code                    varchar(13) PRIMARY KEY CHECK (code ~ '^[0-9]{6}([0-9]{3})?-[0-9]{3}$'),
  region_code             varchar(9) NOT NULL REFERENCES region,
  credit_code             varchar(18) CONSTRAINT agency_credit_code_once UNIQUE,
  name_zh                 text NOT NULL,
  name_en                 text,
  kind                    varchar(20) NOT NULL,
  office                  boolean NOT NULL DEFAULT false,
  supervising_office_code varchar(13) REFERENCES agency CHECK (supervising_office_code <> code),
  main_scope              varchar(10) NOT NULL DEFAULT 'OWN',
  sign_off                boolean NOT NULL DEFAULT false,
  valid_from              date,
  valid_until             date,
  CHECK (valid_until >= valid_from)
);

CREATE INDEX agency_by_region ON agency (region_code);
CREATE INDEX agency_by_supervising_office ON agency (supervising_office_code);

CREATE TABLE office_year (
  office_code      varchar(13) NOT NULL REFERENCES agency,
  year             integer NOT NULL,
  submission_date  date NOT NULL,
  review_date      date NOT NULL,
  publication_date date NOT NULL,
  mode             varchar(20) NOT NULL,
  PRIMARY KEY (office_code, year),
  CHECK (submission_date <= review_date AND review_date <= publication_date)
);
