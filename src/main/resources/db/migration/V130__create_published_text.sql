-- By what the narratives of public reports are found among many, so that a near copy of one is noticed. All of it is
-- worked out from the publications and may be emptied at any time; a job fills it again.

-- Which publications are looked through. A report that is not public any more, or not in this revision, is taken out.
CREATE TABLE indexed_publication (
  publication_id bigint PRIMARY KEY REFERENCES publication,
  -- In which way its texts were masked; those that were masked in another way are looked through anew.
  masking        integer NOT NULL
);

CREATE TABLE published_text (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  publication_id bigint NOT NULL REFERENCES publication,
  section        varchar(60) NOT NULL,
  agency_code    varchar(13) NOT NULL,
  year           integer NOT NULL,
  -- The names that are masked in it.
  agency_names   text[] NOT NULL,
  region_names   text[] NOT NULL,
  bands          integer[] NOT NULL,
  CONSTRAINT published_text_once UNIQUE (publication_id, section)
);

CREATE INDEX published_text_by_agency ON published_text (agency_code, year);

-- The same bands, each a row. They come and go with their text, in the same transaction; no key refers to it, since
-- that would need a second index as large as this table.
CREATE TABLE published_text_band (
  band    integer NOT NULL,
  text_id bigint NOT NULL,
  PRIMARY KEY (band, text_id)
);

-- What a text of a report was found to be like when it was last compared: of a draft after it was saved, of a submission
-- what was found before. The text itself is not kept here, and never enters the index.
CREATE TABLE text_comparison (
  agency_code    varchar(13) NOT NULL,
  year           integer NOT NULL,
  scope          varchar(10) NOT NULL,
  section        varchar(60) NOT NULL,
  text_hash      char(64) NOT NULL,
  -- The newest published text with which it was compared; 0 if there was none.
  compared_up_to bigint NOT NULL,
  found          bigint[] NOT NULL,
  -- Whether it was submitted like this; other ones are removed after a day.
  submitted      boolean NOT NULL DEFAULT false,
  compared_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (agency_code, year, scope, section, text_hash)
);

CREATE INDEX text_comparison_by_found ON text_comparison USING gin (found);

-- Up to where in the log of edits the texts were compared.
CREATE TABLE text_comparison_progress (
  single  boolean PRIMARY KEY DEFAULT true CHECK (single),
  edit_id bigint NOT NULL
);
