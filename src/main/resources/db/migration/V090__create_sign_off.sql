-- Sign-off inside agencies, who is in charge of a report, and reviews that come after publication.

-- Which steps an agency asks for before its reports leave it. Whether a signer signs (签发) stands with the agency.
CREATE TABLE sign_off_practice (
  agency_code    varchar(13) PRIMARY KEY REFERENCES agency,
  drafting       boolean NOT NULL,
  checking       boolean NOT NULL,
  secrecy_review boolean NOT NULL,
  -- Whether a filer may enter what a colleague without an account signed on paper.
  for_colleagues boolean NOT NULL
);

-- Who signed what. It counts as long as the content is the one of this hash.
CREATE TABLE sign_off (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  revision_id    bigint NOT NULL REFERENCES revision,
  step           varchar(20) NOT NULL CHECK (step IN ('DRAFTING', 'CHECKING', 'SECRECY_REVIEW', 'SIGNING')),
  content_hash   char(64) NOT NULL,
  person         text NOT NULL CHECK (person <> ''),
  post           text NOT NULL,
  for_colleague  boolean NOT NULL,
  entered_by     bigint NOT NULL,
  entered_by_name text NOT NULL,
  at             timestamptz NOT NULL
);

CREATE INDEX sign_off_by_revision ON sign_off (revision_id, id);
CREATE INDEX sign_off_by_person ON sign_off (entered_by, id);

-- Scans of approval sheets that were signed and sealed on paper. Never published.
CREATE TABLE approval_scan (
  id               uuid PRIMARY KEY,
  revision_id      bigint NOT NULL REFERENCES revision,
  content_hash     char(64) NOT NULL,
  file_name        text NOT NULL,
  media_type       varchar(40) NOT NULL,
  body             bytea NOT NULL,
  uploaded_by      bigint NOT NULL,
  uploaded_by_name text NOT NULL,
  uploaded_at      timestamptz NOT NULL
);

CREATE INDEX approval_scan_by_revision ON approval_scan (revision_id);

-- Who is in charge; whoever began the revision where it was not handed over.
ALTER TABLE revision ADD COLUMN in_charge bigint;
ALTER TABLE revision ADD COLUMN in_charge_name text;
-- How the office's review stands of a revision that was published before it (先发布后备案); null for all others.
ALTER TABLE revision ADD COLUMN later_review varchar(20)
  CHECK (later_review IN ('PENDING', 'CORRECTION_ASKED', 'CONFIRMED'));
-- What an act was about: the step that was signed, the name of the person to whom a report was handed over.
ALTER TABLE revision_event ADD COLUMN detail text;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sign_off
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON approval_scan
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
