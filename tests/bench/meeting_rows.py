"""`python -m tests.bench.meeting_rows`: fills a database with a large meeting and a large register, and says where.

Prints the addresses as JSON: a meeting of 40 items and 60 agreements, minutes of 20 pages, the register of 100,000
agreements of 50 groups, and what a member needs to save a draft.
"""

import json
import os
from datetime import date, timedelta

import django

ITEMS, MADE, AGREEMENTS, GROUPS = 40, 60, 100_000, 50
SENTENCE = "Een zin zoals die in een verslag staat, met wat er gezegd is en door wie. "
REGISTER = """
    INSERT INTO meetings_agreement (
        council_id, year, seq, text, explanation, kind, state, made_on, source_quote, owner_council_id, owner_words,
        due_kind, due_to, due_words, visibility, result, closed_at, closed_reason, link_generation, version,
        created_at, updated_at
    )
    SELECT council, 1900, n, format('Afspraak %%s over straat %%s en tuin %%s', n, mod(n, 700), mod(n, 31)), '',
        'actie', state, made_on, '', CASE WHEN mod(n, 3) > 0 THEN council END, '', 'datum', made_on + mod(n, 300), '',
        'openbaar', '', CASE WHEN state IN ('afgehandeld', 'vervallen') THEN now() END,
        CASE state WHEN 'vervallen' THEN 'Zo is het.' ELSE '' END, 1, 1, now(), now()
    FROM (
        SELECT n, (%(groups)s::bigint[])[1 + mod(n, %(many)s)] AS council, current_date - mod(n, 3000) AS made_on,
            ('{open,loopt,afgehandeld,afgehandeld,vervallen}'::text[])[1 + mod(n, 5)] AS state
        FROM generate_series(1, %(most)s) AS n
    ) AS made"""


def main() -> None:
    django.setup()
    from django.db import transaction
    from django.utils import timezone

    from councils.models import Council
    from haarlem_wijken.ground.models import PublicVersion

    with transaction.atomic():
        groups = Council.objects.bulk_create(
            Council(name=f"Werkgroep {n}", slug=f"meetgroep-{n}", kind="werkgroep", status="actief")
            for n in range(GROUPS)
        )
        apart = Council.objects.create(name="Meetgroep", slug="meetgroep", kind="werkgroep", status="actief")
        made = _meeting(apart, timezone.localdate() + timedelta(days=7))  # no other agreement is on its table
        _register(groups)
        PublicVersion.raise_()
    print(json.dumps(made))  # noqa: T201 - what the bench reads


def _meeting(group, day: date) -> dict:
    from haarlem_wijken.ground.models import Visibility
    from meetings import actions

    member, session = _member(group)
    meeting = actions.plan_meeting(by=member, council=group, date=day)
    for n in range(meeting.items.count(), ITEMS):
        actions.add_item(by=member, council=group, meeting=meeting, title=f"Punt {n}", note=SENTENCE)
    for n in range(MADE):
        actions.make_agreement(by=member, council=group, made_in=meeting, text=f"Afspraak {n}: {SENTENCE}")
    minutes = actions.start_minutes(by=member, meeting=meeting)
    actions.show_minutes(by=member, minutes=minutes, visibility=Visibility.PUBLIC)
    sections = list(minutes.sections.all())
    for section in sections:
        actions.save_section(by=member, section=section, body="\n\n".join([SENTENCE * 6] * 6))
    section = sections[0]
    return {
        "meeting": meeting.get_absolute_url(), "pdf": f"/vergaderingen/{meeting.slug}.pdf", "session": session,
        "draft": f"/vergaderingen/delen/{section.pk}/klad/", "version": section.version,
    }  # fmt: skip


def _member(group) -> tuple:
    """Somebody with a seat, and the key of the session in which they are signed in."""
    from django.test import Client

    from tests import cast
    from tests.signing_in import sign_in

    browser, account = Client(), cast.member(group, "bench-lid@voorbeeld.nl")
    sign_in(browser, account)
    return account, browser.session.session_key


def _register(groups) -> None:
    """In one statement, and without learning the words of each: one by one that would take minutes."""
    from django.db import connection

    values = {"groups": [group.pk for group in groups], "many": len(groups), "most": AGREEMENTS}
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE meetings_agreement DISABLE TRIGGER learn_new_rows")
        cursor.execute(REGISTER, values)
        cursor.execute("ALTER TABLE meetings_agreement ENABLE TRIGGER learn_new_rows")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "haarlem_wijken.settings")
    main()
