"""The register of agreements as files: what everybody may see, and the same as the page."""

import csv
from datetime import date
from io import BytesIO, StringIO

import pytest
from defusedxml import ElementTree
from django.http import QueryDict
from django.utils import timezone
from icalendar import Calendar
from openpyxl import load_workbook

from haarlem_wijken.ground.models import Visibility
from haarlem_wijken.ground.town.atlas import atlas
from meetings import actions
from meetings.actions import Due
from meetings.agreements.files import COLUMNS
from meetings.models import Agreement
from meetings.selection.agreements import read
from meetings.workflow import ReviewResult

from .test_pages import as_

ENDINGS = ("csv", "xlsx", "atom", "ics")
ATOM = {"a": "http://www.w3.org/2005/Atom"}
DUE = Due(on=date(2030, 3, 31))


def get(client, ending: str, query: str = "") -> bytes:
    answer = client.get(f"/afspraken.{ending}?{query}")
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def rows(client, query: str = "") -> list[dict]:
    return list(csv.DictReader(StringIO(get(client, "csv", query).decode("utf-8-sig"), newline="")))


@pytest.fixture
def some(agree, member, group, secretary):
    agree("Met een dag", due=DUE, owner_person=member.person)
    agree("=1+1", owner_council=group)
    closed = agree("Al klaar", due=DUE)
    actions.review_agreement(by=secretary, agreement=closed, result=ReviewResult.DONE)


@pytest.mark.parametrize("query", ["", "stand=open", "wie=niemand", "laat=1", "groep=werkgroep-wijken&q=klaar"])
def test_page_and_files_hold_the_same(query, some, client):
    found = rows(client, query)
    assert len(found) == client.get(f"/afspraken/?{query}").context["overview"].count
    sheet = load_workbook(BytesIO(get(client, "xlsx", query))).active
    assert [[cell or "" for cell in row][1] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        row["number"] for row in found
    ]
    entries = ElementTree.fromstring(get(client, "atom", query)).findall("a:entry", ATOM)
    assert {entry.find("a:link", ATOM).get("href") for entry in entries} == {row["url"] for row in found}


def test_a_row_tells_who_as_far_as_that_is_public_and_no_formula_runs(some, client):
    first, second, third = rows(client)
    assert list(first) == list(COLUMNS)
    assert (first["owner"], first["due"], first["late"]) == ("een lid", "2030-03-31", "no")
    assert (second["text"], second["owner"]) == ("'=1+1", "Werkgroep Wijken")
    assert (third["state"], third["closed"]) == ("afgehandeld", timezone.localdate().isoformat())
    sheet = load_workbook(BytesIO(get(client, "xlsx"))).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_calendar_holds_what_is_open_and_has_a_day(some, client):
    (event,) = Calendar.from_ical(get(client, "ics")).walk("VEVENT")
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2030, 3, 31), date(2030, 4, 1))
    assert (event["transp"], "Met een dag" in event["summary"]) == ("TRANSPARENT", True)


@pytest.mark.parametrize("ending", ENDINGS)
def test_whoever_asks_gets_what_everybody_may_see_and_no_number_of_the_rest(ending, agree, secretary, client):
    for visibility in Visibility:
        agree(f"tekst{visibility}", due=DUE, visibility=visibility)
    got = {who: get(asking, ending) for who, asking in (("nobody", client), ("secretary", as_(secretary)))}
    if ending == "xlsx":
        got = {who: str(list(load_workbook(BytesIO(one)).active.values)).encode() for who, one in got.items()}
    year = timezone.localdate().year
    for content in got.values():
        assert b"tekstopenbaar" in content
        assert f"{year}-01".encode() in content
        for hidden in ("tekstleden", "tekstvertrouwelijk", f"/{year}-02/", f"/{year}-03/"):
            assert hidden.encode() not in content


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("query", ["wie=ik", "stand=weg", "raar=1", "groep=bestaat-niet", "groep=een%00ander"])
def test_what_is_not_known_is_refused(ending, query, some, member):
    assert as_(member).get(f"/afspraken.{ending}?{query}").status_code == 400


def test_many_groups_are_looked_up_at_once(some, django_assert_num_queries):
    query, tree = QueryDict("groep=werkgroep-wijken&" + "&".join(f"groep=geen-{n}" for n in range(900))), atlas()
    with django_assert_num_queries(1):
        asked = read(query, tree)
    assert ([council.slug for council in asked["groep"]], len(asked.problems)) == (["werkgroep-wijken"], 900)


def test_the_page_offers_them_but_not_of_what_is_mine(some, member):
    client = as_(member)
    assert 'href="/afspraken.csv?stand=open"' in client.get("/afspraken/?stand=open").content.decode()
    assert "/afspraken.csv" not in client.get("/afspraken/?wie=ik").content.decode()


def test_a_table_is_read_in_chunks_of_one_query(group, client, django_assert_max_num_queries):
    day = timezone.localdate()
    Agreement.objects.bulk_create(
        Agreement(council=group, year=2000, seq=n, text=f"Afspraak {n}", made_on=day) for n in range(1, 601)
    )
    rows(client)
    with django_assert_max_num_queries(5):
        assert len(rows(client)) == 600
