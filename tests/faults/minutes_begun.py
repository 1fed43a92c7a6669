"""Members of a council who are signed in, and minutes for them to write; printed as JSON."""

import json
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")


def main(many: int, parts: int) -> None:
    """{"sessions": [key of a session], "address": of what one hears of the others, "parts": [ids]}"""
    import django

    django.setup()
    from datetime import date, timedelta

    from django.test import Client

    from meetings.actions import add_section, plan_meeting, start_minutes
    from tests import cast
    from tests.signing_in import sign_in

    council, sessions = cast.council(f"schrijvers-{many}"), []
    members = [cast.member(council, f"schrijver{number}-{many}@voorbeeld.nl") for number in range(many)]
    for member in members:
        browser = Client()
        sign_in(browser, member)
        sessions.append(browser.session.session_key)
    meeting = plan_meeting(by=members[0], council=council, date=date.today() - timedelta(days=1))
    minutes = start_minutes(by=members[0], meeting=meeting)
    made = [add_section(by=members[0], minutes=minutes, heading=f"Deel {number}").pk for number in range(parts)]
    address = f"{meeting.get_absolute_url()}verslag/samen/"
    print(json.dumps({"sessions": sessions, "address": address, "parts": made}))  # noqa: T201 - that is what it is for


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
