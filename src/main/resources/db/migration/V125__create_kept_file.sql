-- Files that were made of frozen reports and read back: a cache, which may be emptied at any time.
CREATE TABLE kept_file (
  id           bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  content_hash char(64) NOT NULL,
  kind         varchar(8) NOT NULL,
  writer       integer NOT NULL,
  body         bytea NOT NULL,
  made_at      timestamptz NOT NULL,
  PRIMARY KEY (content_hash, kind, writer)
);

-- Office files and PDFs are compressed already.
ALTER TABLE kept_file ALTER COLUMN body SET STORAGE EXTERNAL;
