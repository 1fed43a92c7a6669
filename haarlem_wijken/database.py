"""Where PostgreSQL is."""
import dj_database_url


def settings(url, data_dir):
    return dj_database_url.parse(url)
