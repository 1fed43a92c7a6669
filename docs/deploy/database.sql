-- The official image runs this once, over its own socket, in a database that is new. The portal's role owns its database
-- and is no superuser; the superuser has no password, so nobody gets in as that over the network.
\getenv password POSTGRES_PASSWORD
CREATE ROLE wijken LOGIN PASSWORD :'password';
-- The log of the server would quote what people typed.
ALTER ROLE wijken SET log_min_messages = 'log';
ALTER ROLE wijken SET log_min_error_statement = 'panic';
CREATE DATABASE wijken OWNER wijken;
ALTER ROLE postgres PASSWORD NULL;
\connect wijken
CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;
