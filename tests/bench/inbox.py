"""What waits for moderators, made in the database of a portal that runs; printed is the key of one's session."""

import os
import subprocess
import sys
from datetime import timedelta

from haarlem_wijken.environment import BASE_DIR

WAITING = 5_000
ADDRESSES = [
    "/moderatie/",
    "/moderatie/?stadsdeel=centrum&kenmerk=first",
    "/moderatie/?q=4999",
]


def filled(database: str) -> str:
    """The cookie of a moderator for whom WAITING submissions wait; `database`: its URL."""
    environment = os.environ | {"DATABASE_URL": database, "SECRET_KEY": "only-for-the-tests-" * 3}
    command = [sys.executable, "-m", "tests.bench.inbox"]
    done = subprocess.run(command, cwd=BASE_DIR, env=environment, check=True, capture_output=True, text=True)
    return f"sessionid={done.stdout.strip()}"


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")
    import django

    django.setup()
    from django.test import Client
    from django.utils import timezone

    from haarlem_wijken.ground.models import Case, StaffRole
    from haarlem_wijken.ground.queue.cases import promised
    from haarlem_wijken.ground.town.atlas import atlas
    from initiatives.models import Proposal
    from tests.cast import account
    from tests.initiatives.waiting import values
    from tests.signing_in import sign_in

    areas, now = [node.id for node in atlas().of_level("buurt")], timezone.now()
    moments = [now - timedelta(minutes=number) for number in range(WAITING)]
    cases = Case.objects.bulk_create(
        Case(
            kind="initiative", state="waiting", area_id=areas[number % len(areas)], waiting_since=at,
            due_at=promised(at), flags=["first"] if number % 3 else [],
        )
        for number, at in enumerate(moments)
    )  # fmt: skip
    Proposal.objects.bulk_create(
        Proposal(
            case=case, values=values(title=f"Stoep nummer {number}"), form_version=1, email=f"{number}@voorbeeld.nl",
            confirmed_at=case.waiting_since,
        )
        for number, case in enumerate(cases)
    )  # fmt: skip
    browser = Client()
    sign_in(browser, account("bench@voorbeeld.nl", StaffRole.MODERATOR, "Bench"))
    print(browser.session.session_key)  # noqa: T201 - that is what it is for


if __name__ == "__main__":
    main()
