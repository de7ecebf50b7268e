-- By what the public finds reports and agencies. All of it is worked out from publications, in their transaction.

CREATE TABLE searchable_report (
  report_id      bigint PRIMARY KEY REFERENCES report,
  publication_id bigint NOT NULL UNIQUE REFERENCES publication,
  agency_code    varchar(13) NOT NULL,
  region_code    varchar(9) NOT NULL,
  kind           varchar(20) NOT NULL,
  edition        varchar(20) NOT NULL,
  year           integer NOT NULL,
  scope          varchar(10) NOT NULL,
  -- When the newest revision was published.
  published_at   timestamptz NOT NULL,
  -- Requests received in the year, and how many suits were lost; for lists by these.
  received       numeric NOT NULL,
  suits_lost     numeric NOT NULL,
  words          tsvector NOT NULL,
  body           text NOT NULL
)
-- Words and text stand apart, so that many rows can be looked through quickly.
WITH (toast_tuple_target = 128);

CREATE INDEX searchable_report_by_words ON searchable_report USING gin (words) WITH (fastupdate = off);
CREATE INDEX searchable_report_by_year ON searchable_report (year DESC, published_at DESC, report_id DESC);
CREATE INDEX searchable_report_by_publication ON searchable_report (published_at DESC, report_id DESC);
CREATE INDEX searchable_report_by_received ON searchable_report (received DESC, report_id DESC);
CREATE INDEX searchable_report_by_agency ON searchable_report (agency_code, year);
CREATE INDEX searchable_report_by_region ON searchable_report (region_code, year);

-- The first letters of a name's syllables in pinyin: 青石县水务局 is qsxswj. The collation puts characters in the order of
-- their pinyin, with marks (U+FDD0 and the letter) before the first of each; a character that is read otherwise in names
-- of places and agencies is put right before.
CREATE FUNCTION pinyin_initials(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(CASE
    WHEN letter COLLATE "C" BETWEEN 'a' AND 'z' OR letter COLLATE "C" BETWEEN '0' AND '9' THEN letter
    WHEN letter COLLATE "C" BETWEEN '㐀' AND '鿿' THEN substr('abcdefghjklmnopqrstwxyz', width_bucket(letter COLLATE pg_catalog."zh-x-icu",
      ARRAY[U&'\FDD0A', U&'\FDD0B', U&'\FDD0C', U&'\FDD0D', U&'\FDD0E', U&'\FDD0F', U&'\FDD0G', U&'\FDD0H', U&'\FDD0J',
        U&'\FDD0K', U&'\FDD0L', U&'\FDD0M', U&'\FDD0N', U&'\FDD0O', U&'\FDD0P', U&'\FDD0Q', U&'\FDD0R', U&'\FDD0S',
        U&'\FDD0T', U&'\FDD0W', U&'\FDD0X', U&'\FDD0Y', U&'\FDD0Z']), 1)
    END, '' ORDER BY number), '')
  FROM unnest(string_to_array(translate(replace(replace(replace(replace(replace(lower(name), '重庆', 'cq'), '朝阳', 'cy'),
    '番禺', 'py'), '银行', 'yh'), '会计', 'kj'), '长厦', 'cx'), NULL)) WITH ORDINALITY AS letters (letter, number)
$$;

-- The characters of a name and its pairs of neighbours, by which parts of it are found.
CREATE FUNCTION name_parts(name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array(SELECT substr(lower(name), place, size)
    FROM generate_series(1, char_length(name)) place, (VALUES (1), (2)) AS sizes (size))
$$;

ALTER TABLE agency
  ADD initials   text GENERATED ALWAYS AS (pinyin_initials(name_zh)) STORED,
  ADD name_parts text[] GENERATED ALWAYS AS
    (name_parts(name_zh || ' ' || pinyin_initials(name_zh) || ' ' || coalesce(name_en, ''))) STORED;
ALTER TABLE agency_former_name
  ADD initials   text GENERATED ALWAYS AS (pinyin_initials(name_zh)) STORED,
  ADD name_parts text[] GENERATED ALWAYS AS
    (name_parts(name_zh || ' ' || pinyin_initials(name_zh) || ' ' || coalesce(name_en, ''))) STORED;

CREATE INDEX agency_by_name_parts ON agency USING gin (name_parts);
CREATE INDEX agency_former_name_by_name_parts ON agency_former_name USING gin (name_parts);
