"""The pages on which members keep their council: what two at once see, and that each page is whole in two languages."""

import re
from datetime import date, timedelta

import html5lib
import pytest
from django.urls import reverse
from django.utils import timezone

from councils.actions import keep_page, seat_somebody
from councils.forms import EndForm
from councils.models import SeatRole
from councils.page.content import values_of
from tests import cast

pytestmark = pytest.mark.django_db
PAGES = (
    "council-keep", "council-keep-page", "council-history", "council-seats", "seat-add", "council-change",
    "council-documents", "document-add", "council-contacts",
)  # fmt: skip


@pytest.fixture
def council(city, client):
    made = cast.council("wijkraad-a")
    made.henk = cast.member(made)
    client.force_login(made.henk)
    return made


def test_who_was_later_sees_both_texts_and_loses_none(council, client):
    aya = cast.member(council, "aya@example.nl", "lid")
    opened = values_of(council)
    keep_page(council=council, values=opened | {"description": "Van Aya.", "rhythm": "vaak"}, base_version=1, by=aya)
    address = reverse("council-keep-page", args=[council.slug])
    late = client.post(address, {"version": 1, "description": "Van Henk.", "meeting_place": "De Ark"})
    page = late.content.decode()
    assert late.status_code == 409
    assert page.count("Van Aya.") >= 1
    assert "<del>" in page
    form = late.context["form"]
    assert [form[name].value() for name in ("description", "rhythm", "meeting_place", "version")] == [
        "Van Henk.", "vaak", "De Ark", 2,
    ]  # fmt: skip
    html5lib.HTMLParser(strict=True).parse(page)
    again = {name: form[name].value() or "" for name in form.fields}
    assert client.post(address, again).status_code == 302
    said = client.get(council.get_absolute_url()).content.decode()
    assert "Van Henk." in said
    assert "De Ark" in said


def test_what_is_wrong_is_told_and_what_was_typed_stays(council, client):
    typed = {"version": 1, "website": "geen adres", "rhythm": "x" * 121, "description": "Dit blijft."}
    page = client.post(reverse("council-keep-page", args=[council.slug]), typed).content.decode()
    assert "Dit is geen webadres" in page
    assert "Dit blijft." in page
    council.refresh_from_db()
    assert council.version == 1


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_is_valid_html(council, client, prefix):
    keep_page(council=council, values=values_of(council) | {"rhythm": "vaak"}, base_version=1, by=council.henk)
    seat = council.seats.get()
    addresses = [reverse(name, args=[council.slug]) for name in PAGES]
    addresses += [reverse(name, args=[council.slug, seat.pk]) for name in ("seat-role", "seat-end")]
    addresses.append(reverse("council-version", args=[council.slug, 2]))
    addresses.append("/wijkraden/wijkplatform-molenwijk/wij-zijn-deze-raad/")
    for address in addresses:
        answer = client.get(prefix + address)
        assert answer.status_code == 200, address
        html5lib.HTMLParser(strict=True).parse(answer.content.decode())


def test_who_ends_their_own_seat_is_told_when_nobody_can_give_seats_then(council, client):
    """A chair without an account cannot; somebody who was asked and came can."""
    seat_somebody(
        council=council, name="Bo", role=SeatRole.CHAIR, since=date(2020, 1, 1), name_is_public=False, by=None
    )
    seat, told = council.seats.get(person__account=council.henk), "Hierna kan niemand meer zetels geven"
    addresses = [reverse(name, args=[council.slug, seat.pk]) for name in ("seat-role", "seat-end")]
    assert [told in client.get(address).content.decode() for address in addresses] == [True, True]
    cast.member(council, "aya@example.nl")
    assert [told in client.get(address).content.decode() for address in addresses] == [False, False]


@pytest.mark.parametrize("how", ["seat-end", "seat-remove"])
def test_who_has_no_seat_any_more_goes_on_to_the_page_for_all(how, council, client):
    seat = council.seats.get()
    said = client.post(reverse(how, args=[council.slug, seat.pk]), {"last_day": "2020-02-01"}, follow=True)
    assert (said.status_code, said.request["PATH_INFO"]) == (200, council.get_absolute_url())
    assert "zetel" in said.content.decode()


def test_who_leaves_too_is_not_offered_as_the_next_chair(council):
    chair = cast.member(council, "aya@example.nl", SeatRole.CHAIR)
    seat, henk = council.seats.get(person__account=chair), council.seats.get(person__account=council.henk)
    assert list(EndForm(seat=seat).fields["successor"].queryset) == [henk]
    council.seats.filter(pk=henk.pk).update(until=timezone.localdate() + timedelta(days=1))
    assert not EndForm(seat=seat).fields["successor"].queryset.exists()


def test_a_sentence_is_seen_whole_and_stays_one_line(council, client):
    address = reverse("council-keep-page", args=[council.slug])
    long = "Waar geveltuinen lukken en waar niet, zetten we op een rij."
    typed = {"version": 1, "theme-groen": long.replace(", ", ",\r\n"), "rhythm": "elke maand "}
    assert client.post(address, typed).status_code == 302
    page = client.get(address).content.decode()
    assert re.search(rf'<textarea name="theme-groen"[^>]*>\s*{long}</textarea>', page)
    council.refresh_from_db()
    assert council.rhythm == "elke maand"
