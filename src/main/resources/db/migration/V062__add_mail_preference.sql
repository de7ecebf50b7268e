-- In which language people are written, and whether at once or once a day.

ALTER TABLE account
  ADD language varchar(2) NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
  ADD daily_mail boolean NOT NULL DEFAULT false;
