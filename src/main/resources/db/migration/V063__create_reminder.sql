-- Reminders to agencies that are behind, and warnings before the dates.

-- When the office has agencies reminded by itself: from so many days before the last day of submission on;
-- null where it does not.
CREATE TABLE reminder_schedule (
  office_code   varchar(13) PRIMARY KEY REFERENCES agency,
  not_begun     integer CHECK (not_begun BETWEEN 0 AND 60),
  not_submitted integer CHECK (not_submitted BETWEEN 0 AND 60),
  not_answered  integer CHECK (not_answered BETWEEN 0 AND 60),
  every_days    integer NOT NULL CHECK (every_days BETWEEN 1 AND 30),
  at            time NOT NULL,
  last_run_at   timestamptz
);

-- One row for each agency that was reminded, and of what.
CREATE TABLE reminder (
  id           uuid PRIMARY KEY,
  office_code  varchar(13) NOT NULL REFERENCES agency,
  agency_code  varchar(13) NOT NULL REFERENCES agency,
  year         integer NOT NULL,
  reason       varchar(13) NOT NULL CHECK (reason IN ('NOT_BEGUN', 'NOT_SUBMITTED', 'NOT_ANSWERED')),
  note         text NOT NULL,
  sent_at      timestamptz NOT NULL,
  -- Null where the schedule did it.
  account_id   bigint,
  account_name text
);

CREATE INDEX reminder_by_office ON reminder (office_code, sent_at DESC);

CREATE TABLE reminder_mail (
  reminder_id uuid NOT NULL REFERENCES reminder,
  mail_id     uuid NOT NULL REFERENCES mail,
  PRIMARY KEY (reminder_id, mail_id)
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reminder
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reminder_mail
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The last reminder of each kind: its row is what two who remind at once meet at.
CREATE TABLE last_reminder (
  agency_code varchar(13) NOT NULL REFERENCES agency,
  year        integer NOT NULL,
  reason      varchar(13) NOT NULL,
  sent_at     timestamptz NOT NULL,
  PRIMARY KEY (agency_code, year, reason)
);

-- Which agency or office was warned of which date, how many days before it.
CREATE TABLE deadline_warning (
  agency_code varchar(13) NOT NULL REFERENCES agency,
  year        integer NOT NULL,
  due         varchar(11) NOT NULL CHECK (due IN ('SUBMISSION', 'REVIEW', 'PUBLICATION', 'STATUTORY')),
  days_before integer NOT NULL,
  -- Whether it was warned as an office, of what its agencies have not done.
  as_office   boolean NOT NULL,
  sent_at     timestamptz NOT NULL,
  PRIMARY KEY (agency_code, year, due, days_before, as_office)
);
