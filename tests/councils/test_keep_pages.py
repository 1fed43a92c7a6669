"""The pages on which members keep their council: what two at once see, and that each page is whole in two languages."""

import html5lib
import pytest
from django.urls import reverse

from councils.actions import keep_page
from councils.page import values_of
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
