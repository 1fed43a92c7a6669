#!/usr/bin/env python
"""Django's command line for Haarlem Wijken."""

import gc
import os
import sys
from contextlib import nullcontext

READS_ALONE = "read_minutes"  # needs no settings and no database, and is done before Django would have started
SERVICES = {"runserver", "work"}  # these start the database; every other command joins the one that runs


def main() -> None:
    gc.set_threshold(50_000, 20, 20)  # what a start makes stays: to look for what can go took an eighth of it
    if sys.argv[1:2] == [READS_ALONE]:
        from meetings.reader.command import main as read_minutes

        sys.exit(read_minutes(sys.argv[2:]))
    from haarlem_wijken.environment import join_what_is_open

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")
    service = SERVICES.intersection(sys.argv[1:2])
    if not service:
        os.environ.setdefault("STATEMENT_TIMEOUT", "0")  # whoever waits at the prompt may wait longer than a visitor
        join_what_is_open()
    from django.core.management import execute_from_command_line
    from django.db import OperationalError

    from haarlem_wijken.database.embedded import cluster, explain

    own = cluster() if service else None
    with own.in_use() if own else nullcontext():
        try:
            execute_from_command_line(sys.argv)
        except OperationalError as fault:
            raise (explain(fault) or fault) from None


if __name__ == "__main__":
    main()
