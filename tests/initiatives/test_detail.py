"""The page of one initiative."""

from datetime import date

import pytest
import time_machine
from django.urls import reverse

from haarlem_wijken.ground.models import Account
from initiatives.presentation import distance_words, freshness


def page(client, initiative) -> str:
    answer = client.get(initiative.get_absolute_url())
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_says_what_where_who_and_since_when(client, make):
    found = make(
        "Het Badhuis", at=(52.3785, 4.6310), organiser="Bewonersbedrijf", website="https://www.badhuis.example/x",
        started_on=date(2012, 1, 1), started_precision="year", story="Er is *koffie*.\n\n<script>kwaad()</script>",
    )  # fmt: skip
    text = page(client, found)
    for words in ("Het Badhuis", "sinds 2012", "Vijfhoek", "Bewonersbedrijf", ">badhuis.example<", "<em>koffie</em>"):
        assert words in text
    assert "<script>kwaad" not in text
    assert 'href="/volgen/initiatieven/?buurt=vijfhoek"' in text


def test_the_private_address_is_nowhere(client, make):
    found = make("Geheim", contact_email="piet@prive.example", at=(52.3785, 4.6310))
    for url in (found.get_absolute_url(), "/initiatieven/", "/", "/stadsdelen/centrum/"):
        assert "piet@prive" not in client.get(url).content.decode()


def test_not_even_the_admin_shows_it(client, make):
    found = make("Geheim", contact_email="piet@prive.example")
    client.force_login(Account.objects.create_user("beheerder@example.org", role="admin"))
    for url in ("admin:initiatives_initiative_changelist", "admin:initiatives_initiative_change"):
        answer = client.get(reverse(url, args=[found.pk] if url.endswith("change") else []))
        assert "Geheim" in answer.content.decode()
        assert "piet@prive" not in answer.content.decode()


def test_near_and_alike_are_told_apart_by_metres(client, make):
    here = make("Hier", at=(52.3785, 4.6310))
    make("Vlakbij", at=(52.3787, 4.6310), themes=["sport"])
    make("Elders maar groen", at=(52.3700, 4.6390), themes=["groen"], area="BU03920106")
    make("Elders en anders", at=(52.4100, 4.6400), themes=["sport"], area="SD-NOORD")
    others = client.get(here.get_absolute_url()).context["others"]
    assert [(row.initiative.title, row.distance) for row in others] == [("Vlakbij", 22), ("Elders maar groen", 1090)]


def test_at_most_three_are_near_and_never_itself(client, make):
    here = (52.3785, 4.6310)
    for title in "ABCDE":
        found = make(title, at=here, precision="buurt", themes=["sport"])
    make("Buiten bereik", at=(52.3950, 4.6310), themes=["groen"])
    others = client.get(found.get_absolute_url()).context["others"]
    assert {row.initiative.title for row in others} <= set("ABCD")
    assert len(others) >= 3


def test_without_a_point_the_newest_of_its_area_are_near(client, make):
    here = make("Hier", area="BU03920106", themes=["groen"])
    for number, title in enumerate("ABCD", 1):
        make(title, area="BU03920106", themes=["sport"], published_at=f"2026-01-0{number}T12:00Z")
    others = client.get(here.get_absolute_url()).context["others"]
    assert [row.initiative.title for row in others] == ["B", "C", "D"]


def test_between_buurten_no_metres_are_made_up(client, make):
    here = make("Hier", at=(52.3785, 4.6310), precision="buurt")
    make("Vlakbij", at=(52.3787, 4.6310))
    assert [(row.initiative.title, row.distance) for row in client.get(here.get_absolute_url()).context["others"]] == [
        ("Vlakbij", None)
    ]


def test_the_place_is_said_once(client, make):
    text = page(client, make("Hier", place_words="Beatrixdreef, Vijfhoek"))
    assert "Beatrixdreef, Vijfhoek</span>. Een vaste plek is er niet." in text


def test_only_another_language_is_named(client, make):
    found = make("Hier", language="nl")
    assert "in het Nederlands" not in page(client, found)
    english = client.get("/en" + found.get_absolute_url()).content.decode()
    assert 'lang=""' not in english
    assert '<article class="page" lang="nl">' in english


def test_an_unknown_address_is_not_found(client, city):
    assert client.get("/initiatieven/bestaat-niet/").status_code == 404


@pytest.mark.parametrize(
    ("fields", "words", "stale"),
    [
        ({"confirmed_on": date(2026, 3, 3)}, "bevestigd op 3 maart", False),
        ({"confirmed_on": date(2025, 12, 24)}, "bevestigd op 24 december 2025", False),
        ({"confirmed_on": date(2025, 9, 1)}, "al 14 maanden niets gehoord", True),
        ({"confirmed_on": date(2024, 3, 3)}, "al 2 jaar niets gehoord", True),
        ({"is_demo": True}, "nog niet bevestigd", True),
        ({"published_at": "2026-11-19T12:00Z"}, "nieuw op 19 november", False),
        ({"published_at": "2026-05-05T12:00Z"}, "niets gehoord sinds 5 mei", False),
    ],
)
def test_freshness_is_said_in_words(make, fields, words, stale):
    made = make("Fris", **fields)
    made.refresh_from_db()
    with time_machine.travel("2026-11-23T12:00Z"):
        assert freshness(made, date(2026, 11, 23)) == (words, stale)


@pytest.mark.parametrize(("metres", "words"), [(3, "10 meter"), (258, "260 meter"), (1234, "1,2 kilometer")])
def test_distances_are_said_as_people_do(metres, words):
    assert distance_words(metres) == words


def test_an_idea_meets_who_shares_experience_with_its_themes(client, make):
    idea = make("Een tuin op het dak", stage="idee", themes=["groen", "energie"], shares_experience=True)
    for title, more in (
        ("Zwijgt", {"shares_experience": False}),
        ("Ook een idee", {"stage": "idee"}),
        ("Weg", {"archived_on": date(2026, 1, 1)}),
        ("Anders", {"themes": ["sport"]}),
        ("Een thema", {}),
        ("Twee thema’s", {"themes": ["groen", "energie"], "stage": "afgerond"}),
    ):
        make(title, **{"themes": ["groen"], "stage": "lopend", "shares_experience": True} | more)
    answer = client.get(idea.get_absolute_url())
    assert [row.initiative.title for row in answer.context["guides"]] == ["Twee thema’s", "Een thema"]
    assert "Vraag het aan wie het al doet" in answer.content.decode()


@pytest.mark.parametrize("stage", ["lopend", "afgerond", "gestopt"])
def test_what_is_there_needs_no_guide(client, make, stage):
    found = make("Tuin", stage=stage)
    make("Andere tuin", stage="lopend", shares_experience=True)
    assert "Vraag het aan wie het al doet" not in page(client, found)
