-- A migration that would block those who work gives up instead. For its transaction alone: the connection goes back to
-- the pool of the application, whose acts may wait for each other longer.
SET LOCAL lock_timeout = '1s';
