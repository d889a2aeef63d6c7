#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Runs once, when the database is made: an owner who migrates, and an application role that owns nothing.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" \
  --set=owner="$OWNER_PASSWORD" --set=app="$APP_PASSWORD" <<'SQL'
create role flexloket_owner login nosuperuser nobypassrls nocreatedb nocreaterole password :'owner';
create role flexloket_app login nosuperuser nobypassrls nocreatedb nocreaterole password :'app';
create database flexloket owner flexloket_owner;
revoke all on database flexloket from public;
grant connect on database flexloket to flexloket_app;
SQL
