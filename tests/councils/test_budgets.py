"""Pages of councils ask no more of the database with 200 councils and 4,000 seats; COUNCILS=5000: with 100,000."""

import os
from datetime import date

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from councils.actions import ask_change, keep_page
from councils.models import Council, CouncilArea, CouncilDocument, CouncilTheme, Exchange, Invitation, Seat, Succession
from councils.page.content import values_of
from councils.page.facts import facts_of
from haarlem_wijken.ground.models import Area, Document, DocumentVersion, Person, Theme
from tests import cast

pytestmark = pytest.mark.django_db
COUNCILS, SEATS, MOST = int(os.environ.get("COUNCILS", "200")), 20, 10
MINE = (
    "council-keep",
    "council-keep-page",
    "council-seats",
    "council-history",
    "council-documents",
    "council-change",
    "council-exchanges",
)


@pytest.fixture
def crowd(city):
    """The councils, each with seats, areas, themes, a document and a successor."""
    areas = list(Area.objects.filter(level="buurt").values_list("pk", flat=True))
    theme = Theme.objects.first()
    councils = Council.objects.bulk_create(
        Council(name=f"Raad {n}", slug=f"raad-{n}", kind="wijkraad", status="actief") for n in range(COUNCILS)
    )
    people = Person.objects.bulk_create(Person(given_name=f"P{n}") for n in range(COUNCILS))
    since = date(2020, 1, 1)
    Seat.objects.bulk_create(
        (Seat(council=council, person=people[(n + k) % COUNCILS], since=since) for n, council in enumerate(councils)
         for k in range(SEATS)), batch_size=5000,
    )  # fmt: skip
    CouncilArea.objects.bulk_create(
        CouncilArea(council=council, area_id=areas[n % len(areas)], confidence="high")
        for n, council in enumerate(councils)
    )
    CouncilTheme.objects.bulk_create(CouncilTheme(council=one, theme=theme, sentence="Bomen") for one in councils)
    Succession.objects.bulk_create(Succession(predecessor=councils[n], successor=councils[0]) for n in range(1, 20))
    papers = Document.objects.bulk_create(Document(title="Stuk", kind="plan", visibility="openbaar") for _ in range(60))
    DocumentVersion.objects.bulk_create(
        DocumentVersion(document=one, number=number, link="https://example.nl") for one in papers for number in (1, 2)
    )
    CouncilDocument.objects.bulk_create(CouncilDocument(council=councils[0], document=one) for one in papers)
    told = {"kind": "les", "title": "Geveltuinen", "text": "Begin met één straat."}
    Exchange.objects.bulk_create(Exchange(council=one, theme=theme, **told) for one in councils)
    Invitation.objects.bulk_create(
        Invitation(council=councils[0], name="Bo", email=f"bo{n}@example.nl") for n in range(40)
    )
    # As the server does by itself some time after so many rows. Not of tables that are empty now but were not: what is
    # noted of them outlives the rollback, and then none of their indexes is used, however many rows come.
    tables = (model._meta.db_table for model in apps.get_app_config("councils").get_models())
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(tables)}")
    return councils[0]


def queries(client, address: str) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200, address
    return len(seen)


def test_no_page_asks_more_than_ten_things(crowd, client, visitor):
    assert Seat.objects.count() == COUNCILS * SEATS
    own = crowd.get_absolute_url()
    for address in ("/wijkraden/", "/wijkraden/dekking/", own, f"{own}stukken/", "/uitwisseling/"):
        queries(visitor, address)  # the process learns the new version
        assert queries(visitor, address) <= MOST, address
    henk = cast.member(crowd)
    for number in range(25):
        values = values_of(crowd) | {"rhythm": f"keer {number}"}
        keep_page(council=crowd, values=values, base_version=number + 1, by=henk)
        crowd.refresh_from_db()
    ask_change(council=crowd, facts=facts_of(crowd) | {"name": "Anders"}, why="", by=henk)
    client.force_login(henk)
    counted = {}
    for name in MINE:
        address = reverse(name, args=[crowd.slug])
        queries(client, address)
        counted[name] = queries(client, address) - 2  # the session and who it is of
    assert {name: number for name, number in counted.items() if number > MOST} == {}
