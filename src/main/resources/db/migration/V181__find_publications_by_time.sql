-- The newest publications, for feeds.
CREATE INDEX publication_by_time ON publication (published_at DESC, id DESC);
