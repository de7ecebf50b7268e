-- The texts of a year's reports are files of their own beside those of the figures.
ALTER TABLE bulk_file ADD COLUMN holds varchar(7) NOT NULL DEFAULT 'reports' CHECK (holds IN ('reports', 'texts'));

ALTER TABLE bulk_file ALTER COLUMN holds DROP DEFAULT;

ALTER TABLE bulk_file DROP CONSTRAINT bulk_file_once;

ALTER TABLE bulk_file ADD CONSTRAINT bulk_file_once UNIQUE (year, holds, kind);
