"""Who answers a call is nowhere to be read but by its organisers; what is read counts right."""

import re

import pytest
from django.http import QueryDict
from django.utils import timezone

from haarlem_wijken.ground.models import Letter, PublicVersion
from haarlem_wijken.ground.town.palette import themes
from initiatives import actions
from initiatives.calls.counts import CallFacets
from initiatives.calls.selection import read, select
from tests import cast
from tests.initiatives.helping import asked, call, joined

CANARY = "Kwispelkanarie"
OUTPUTS = [
    "/", "/oproepen/", "/oproepen/?q=kwispelkanarie", "/oproepen/{pk}/", "/oproepen/{pk}/meehelpen/", "/oproepen.atom",
    "/oproepen.ics", "/oproepen/{pk}.ics", "/initiatieven/", "/initiatieven/tuin/", "/initiatieven.csv",
    "/initiatieven.geojson", "/initiatieven.atom", "/zoeken/?q=handen", "/stadsdelen/centrum/", "/sitemap.xml",
    "/sitemap-oproepen-1.xml", "/open-data/", "/oproepen/aangemeld/", "/oproepen.embed",
]  # fmt: skip


def test_no_name_address_or_word_of_a_helper_is_in_any_public_output_or_in_a_letter_to_another(make, client):
    one = call(make("Tuin"), needed=2, on="2027-05-01")
    said = {"name": CANARY, "words": f"{CANARY} komt"}
    first = joined(one, f"{CANARY.lower()}@example.nl", **said)
    joined(one, f"{CANARY.lower()}2@example.nl", amount=2, **said)
    asked(one, f"{CANARY.lower()}3@example.nl", **said)
    joined(one, "ander@example.nl", name="Bram")
    actions.cancel_sign_up(sign_up=first)
    for path in (path.format(pk=one.pk) for path in OUTPUTS):
        answer = client.get(path)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert answer.status_code == 200, path
        shown = re.sub("q(=|%3d)kwispelkanarie|“kwispelkanarie”", "", body.decode().lower())
        assert CANARY.lower() not in shown.replace('value="kwispelkanarie"', ""), path
    assert not [one for one in Letter.objects.exclude(to__startswith=CANARY.lower()) if CANARY in str(one.context)]


@pytest.fixture
def some(make):
    """Calls that differ in each facet."""
    tuin = make("Tuin", themes=["groen", "straat"], at=(52.38, 4.633))
    call(tuin, title="Handen")
    call(tuin, title="Schep", what="materiaal", on="2027-05-01")
    call(make("Zaal", area="SD-NOORD", themes=["ontmoeten"]), title="Ruimte", what="ruimte")
    theme = themes()["meebeslissen"]
    call(cast.council(), title="Vellen", area="BU03920105", theme=theme)
    call(make("Vol"), title="Vol", needed=1, taken=1)
    call(make("Weg", archived_on="2026-01-01"), title="Weg")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", {"Handen", "Schep", "Ruimte", "Vellen"}),
        ("stadsdeel=noord", {"Ruimte"}),
        ("buurt=vijfhoek", {"Handen", "Schep", "Vellen"}),
        ("stadsdeel=noord&buurt=vijfhoek", set()),
        ("thema=straat", {"Handen", "Schep"}),
        ("thema=meebeslissen&thema=ontmoeten", {"Vellen", "Ruimte"}),
        ("wat=materiaal&wat=ruimte", {"Schep", "Ruimte"}),
        ("wanneer=vrij", {"Handen", "Ruimte", "Vellen"}),
        ("wanneer=week", set()),
        ("q=schep", {"Schep"}),
        ("q=vijfhoek&wat=handen", {"Handen", "Vellen"}),
    ],
)
def test_what_is_selected_is_what_is_counted_for_every_choice(some, query, found):
    selection = read(QueryDict(query), strict=True)
    assert {one.title for one in select(selection)} == found
    facets = CallFacets(selection, PublicVersion.current())
    assert facets.total == len(found)
    for name in ("wat", "thema", "stadsdeel", "buurt", "wanneer"):
        for slug, thing in choices(name):
            wished = read(QueryDict(selection.less(name).query(**{name: slug})[1:]))
            assert counted(facets, name, thing) == select(wished).count(), (name, slug)


def choices(name: str):
    param = next(param for param in read(QueryDict()).params if param.name == name)
    slugs = {
        "wat": ("handen", "geld"), "thema": ("groen", "meebeslissen"), "stadsdeel": ("noord", "centrum"),
        "buurt": ("vijfhoek",), "wanneer": ("week", "vrij"),
    }[name]  # fmt: skip
    return [(slug, param.find(slug)) for slug in slugs]


def counted(facets: CallFacets, name: str, thing) -> int:
    if name == "thema":
        return facets.of_theme(thing.pk)
    if name == "wat":
        return facets.of_what(thing)
    return facets.of_span(thing, timezone.localdate()) if name == "wanneer" else facets.of_place(name, thing)
