-- Who has to file for a year. Where an office has not opened a year, the dates of its agencies tell.

ALTER TABLE office_year ADD opened_at timestamptz;

CREATE TABLE filing_task (
  agency_code      varchar(13) NOT NULL REFERENCES agency,
  year             integer NOT NULL CHECK (year BETWEEN 2008 AND 2999),
  created_at       timestamptz NOT NULL,
  -- Why the agency need not file after all; null if it has to.
  exempted_reason  text CHECK (exempted_reason <> ''),
  PRIMARY KEY (agency_code, year)
);
