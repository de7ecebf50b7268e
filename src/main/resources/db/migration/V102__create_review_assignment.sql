-- Who reviews what: for whole areas and kinds of agencies, and for single reports by hand, which goes first.

CREATE TABLE review_responsibility (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  office_code  varchar(13) NOT NULL REFERENCES agency,
  -- The region in which, or inside which, the agencies are; null for all.
  region_code  varchar(9) REFERENCES region,
  -- The kind of the agencies; null for all.
  kind         varchar(30),
  account_id   bigint NOT NULL,
  account_name text NOT NULL,
  CONSTRAINT review_responsibility_once UNIQUE NULLS NOT DISTINCT (office_code, region_code, kind)
);

CREATE TABLE review_assignment (
  agency_code  varchar(13) NOT NULL REFERENCES agency,
  year         integer NOT NULL,
  scope        varchar(10) NOT NULL,
  account_id   bigint NOT NULL,
  account_name text NOT NULL,
  PRIMARY KEY (agency_code, year, scope)
);
