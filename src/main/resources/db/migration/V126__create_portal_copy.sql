-- Where and under which numbers an agency's own portal has published its report. The newest note counts.
CREATE TABLE portal_copy (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id        bigint NOT NULL REFERENCES report,
  address          varchar(500) NOT NULL,
  index_number     varchar(100) NOT NULL,
  document_number  varchar(100) NOT NULL,
  noted_at         timestamptz NOT NULL,
  noted_by         bigint NOT NULL,
  noted_by_name    text NOT NULL
);

CREATE INDEX portal_copy_of_report ON portal_copy (report_id, id DESC);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON portal_copy
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
