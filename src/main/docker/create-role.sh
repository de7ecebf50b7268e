#!/bin/sh
# Creates the role with which the application works; it owns nothing (docs/database.md).
# PostgreSQL's image runs this once, when it sets up an empty volume.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set password="$APPLICATION_PASSWORD" <<'SQL'
CREATE ROLE nianbao_app LOGIN PASSWORD :'password';
SQL
