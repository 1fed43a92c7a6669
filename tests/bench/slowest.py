"""`python -m tests.bench.slowest`: reads addresses, one a line, and tells as JSON which statements took longest.

Asked in this process, each address twice so that what a process reads but once does not count; of a statement the
slowest time, however often it came.
"""

import json
import sys
import time

import django

SHOWN = 3


def main() -> None:
    django.setup()
    from django.conf import settings
    from django.db import connection
    from django.test import Client

    settings.ALLOWED_HOSTS, settings.LIMITS = ["*"], dict.fromkeys(settings.LIMITS, sys.maxsize)
    client, found, path = Client(headers={"Cache-Control": "no-cache"}), {}, ""

    def timed(execute, sql, params, many, context):
        start = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            took = time.perf_counter() - start
            if took > found.get(sql, (0, ""))[0]:
                found[sql] = (took, path)

    for path in sys.stdin.read().split():
        client.get(path)
        with connection.execute_wrapper(timed):
            client.get(path)
    slowest = sorted(((took, path, sql) for sql, (took, path) in found.items()), reverse=True)[:SHOWN]
    print(json.dumps(slowest))  # noqa: T201 - read by the bench


if __name__ == "__main__":
    main()
