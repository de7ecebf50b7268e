-- Pictures in narratives. A text holds a mark that names one by its SHA-256; each belongs to one report.
CREATE TABLE picture (
  report_id bigint NOT NULL REFERENCES report,
  hash      char(64) NOT NULL,
  kind      varchar(4) NOT NULL CHECK (kind IN ('PNG', 'JPEG')),
  width     integer NOT NULL CHECK (width > 0),
  height    integer NOT NULL CHECK (height > 0),
  body      bytea NOT NULL,
  kept_at   timestamptz NOT NULL,
  PRIMARY KEY (report_id, hash)
);

-- Photos and PNG are compressed already.
ALTER TABLE picture ALTER COLUMN body SET STORAGE EXTERNAL;

-- What a submission shows can't be removed.
CREATE TABLE submission_picture (
  submission_id bigint NOT NULL REFERENCES submission,
  report_id     bigint NOT NULL,
  hash          char(64) NOT NULL,
  PRIMARY KEY (submission_id, hash),
  FOREIGN KEY (report_id, hash) REFERENCES picture
);

CREATE INDEX submission_picture_by_picture ON submission_picture (report_id, hash);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_picture
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
