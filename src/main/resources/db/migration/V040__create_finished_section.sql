-- Narratives that their authors call finished. A mark of the desk, no part of the report.

CREATE TABLE finished_section (
  revision_id bigint NOT NULL REFERENCES revision,
  section     varchar(60) NOT NULL,
  PRIMARY KEY (revision_id, section)
);
