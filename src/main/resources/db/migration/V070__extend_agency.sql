-- Regions and agencies over time: since when and until when, under which names, and who follows whom.

ALTER TABLE region
  ADD valid_from  date,
  ADD valid_until date,
  ADD CHECK (valid_until >= valid_from);

ALTER TABLE agency
  -- What the office calls an agency that has no unified social credit code.
  ADD own_code        varchar(30) CHECK (own_code <> ''),
  -- What a supervising office is called, where that is not the agency's name.
  ADD office_title_zh text,
  ADD office_title_en text,
  -- Since when the agency has its name; null if not known.
  ADD named_since     date;

CREATE UNIQUE INDEX agency_own_code_once ON agency (coalesce(supervising_office_code, code), own_code)
  WHERE own_code IS NOT NULL;
CREATE INDEX agency_by_name ON agency (name_zh);

-- Names that agencies had before, each up to its last day.
CREATE TABLE agency_former_name (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency_code varchar(13) NOT NULL REFERENCES agency,
  name_zh     text NOT NULL,
  name_en     text,
  valid_from  date,
  valid_until date NOT NULL,
  CHECK (valid_until >= valid_from)
);

CREATE INDEX agency_former_name_by_agency ON agency_former_name (agency_code);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_former_name
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Which agencies took over from which, at mergers and splits.
CREATE TABLE agency_succession (
  predecessor_code varchar(13) NOT NULL REFERENCES agency,
  successor_code   varchar(13) NOT NULL REFERENCES agency CHECK (successor_code <> predecessor_code),
  since            date NOT NULL,
  PRIMARY KEY (predecessor_code, successor_code)
);

CREATE INDEX agency_succession_by_successor ON agency_succession (successor_code);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON agency_succession
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How the public reaches the agency's unit for open government information; empty where not told.
CREATE TABLE agency_contact (
  agency_code varchar(13) PRIMARY KEY REFERENCES agency,
  unit        text NOT NULL,
  address     text NOT NULL,
  hours       text NOT NULL,
  phone       text NOT NULL,
  fax         text NOT NULL,
  email       text NOT NULL
);

-- Offices that see how an agency's report stands, and do not review it.
CREATE TABLE agency_copy (
  agency_code varchar(13) NOT NULL REFERENCES agency,
  office_code varchar(13) NOT NULL REFERENCES agency CHECK (office_code <> agency_code),
  PRIMARY KEY (agency_code, office_code)
);

CREATE INDEX agency_copy_by_office ON agency_copy (office_code);
