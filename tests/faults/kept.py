"""What the database holds of what was acknowledged."""

from contextlib import closing

import psycopg2

# Per address: how many proposals, and how many letters that ask to confirm.
HELD = """
    SELECT address, (SELECT count(*) FROM initiatives_proposal WHERE email = address),
        (SELECT count(*) FROM ground_letter WHERE "to" = address AND template = 'proposal-confirm')
    FROM unnest(%s) AS address"""


def rows(database: str, sentence: str, values=()) -> list[tuple]:
    """What the database at this URL answers."""
    with closing(psycopg2.connect(database)) as connection, connection.cursor() as cursor:
        cursor.execute(sentence, values)
        return cursor.fetchall()


def write(database: str, sentence: str) -> None:
    """Have the database at this URL do it."""
    with closing(psycopg2.connect(database)) as connection, connection, connection.cursor() as cursor:
        cursor.execute(sentence)


def lost_and_doubled(database: str, addresses: list[str]) -> tuple[int, int]:
    """Of these, how many have no proposal or no letter, and how many have two."""
    held = rows(database, HELD, [addresses])
    return sum(0 in counts for _who, *counts in held), sum(max(counts) > 1 for _who, *counts in held)
