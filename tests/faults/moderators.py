"""Twenty moderators and cases that wait, made in the database of a portal that runs; printed as JSON."""

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")


def main(many: int, rounds: int) -> None:
    """{"sessions": [key of a session], "cases": [[number of a case, its version]]}"""
    import django

    django.setup()
    from django.test import Client

    from haarlem_wijken.ground.models import Case, StaffRole
    from tests.cast import account
    from tests.initiatives.waiting import waiting
    from tests.signing_in import sign_in

    sessions = []
    for number in range(many):
        browser = Client()
        sign_in(browser, account(f"race{number}@voorbeeld.nl", StaffRole.MODERATOR, f"Mod{number}"))
        sessions.append(browser.session.session_key)
    made = [waiting(f"race{number}@buurt.nl", title=f"Wedloop {number}").case_id for number in range(rounds)]
    cases = list(Case.objects.filter(pk__in=made).values_list("pk", "version"))
    print(json.dumps({"sessions": sessions, "cases": cases}))  # noqa: T201 - that is what it is for


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
