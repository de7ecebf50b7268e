-- All current reports of a year as one file: a cache that may be emptied at any time; a job makes it again.
CREATE TABLE bulk_file (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year             integer NOT NULL,
  kind             varchar(5) NOT NULL CHECK (kind IN ('csv', 'jsonl')),
  -- What it was made of: so many current publications, none with a higher number. Where fewer of them are current now,
  -- one was corrected or taken down, and the file is not given out.
  reports          integer NOT NULL,
  last_publication bigint NOT NULL,
  size             bigint NOT NULL,
  sha256           char(64) NOT NULL,
  made_at          timestamptz NOT NULL,
  CONSTRAINT bulk_file_once UNIQUE (year, kind)
);

CREATE TABLE bulk_part (
  file_id bigint NOT NULL REFERENCES bulk_file ON DELETE CASCADE,
  number  integer NOT NULL,
  body    bytea NOT NULL,
  PRIMARY KEY (file_id, number)
);

-- Compressed already.
ALTER TABLE bulk_part ALTER COLUMN body SET STORAGE EXTERNAL;
