-- Publications that are planned for a time, by agencies for one report, by offices for all that they have accepted.

CREATE TABLE planned_publication (
  revision_id     bigint PRIMARY KEY REFERENCES revision,
  at              timestamptz NOT NULL,
  -- The agency or office for which it is published.
  publisher       varchar(13) NOT NULL REFERENCES agency,
  planned_by      bigint NOT NULL,
  planned_by_name text NOT NULL,
  -- The role in which they planned it.
  planned_as      varchar(20),
  -- Why it could not be published when its time had come; null before.
  failure         varchar(30)
);

CREATE INDEX planned_publication_due ON planned_publication (at) WHERE failure IS NULL;

CREATE TABLE office_publication (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  office_code     varchar(13) NOT NULL REFERENCES agency,
  year            integer NOT NULL,
  at              timestamptz NOT NULL,
  state           varchar(10) NOT NULL CHECK (state IN ('PLANNED', 'RUNNING', 'DONE', 'CANCELLED')),
  planned_by      bigint NOT NULL,
  planned_by_name text NOT NULL,
  -- The role in which they planned it.
  planned_as      varchar(20),
  finished_at     timestamptz
);

-- An office has at most one publication on its way for a year.
CREATE UNIQUE INDEX office_publication_under_way ON office_publication (office_code, year)
  WHERE state IN ('PLANNED', 'RUNNING');
CREATE INDEX office_publication_by_office ON office_publication (office_code, year, id DESC);

-- What came of it, report by report.
CREATE TABLE office_publication_result (
  office_publication_id bigint NOT NULL REFERENCES office_publication,
  revision_id           bigint NOT NULL REFERENCES revision,
  -- Why it could not be published; null if it was.
  failure               varchar(30),
  PRIMARY KEY (office_publication_id, revision_id)
);
