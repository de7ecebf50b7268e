-- The words that an office does not want to read in reports (错敏词), with what should stand there.

CREATE TABLE office_word (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  office_code varchar(13) NOT NULL REFERENCES agency,
  -- In the form in which texts are searched: without spaces, digits and letters at half width.
  word        text NOT NULL CHECK (word <> ''),
  -- Empty if the word is only to be left out.
  instead     text NOT NULL,
  CONSTRAINT office_word_once UNIQUE (office_code, word)
);
