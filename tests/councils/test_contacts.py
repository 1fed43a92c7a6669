"""Organisations outside, and whom to talk to there."""

import pytest
from django.urls import reverse

from councils.models import Contact, Organisation
from councils.page.content import label_of
from tests import cast

pytestmark = pytest.mark.django_db
TYPED = {
    "organisation": "Gemeente Haarlem", "kind": "gemeente", "name": "Jo Bos", "function": "Gebiedsverbinder",
    "email": "jo@example.nl", "telephone": "023 511 51 15",
}  # fmt: skip


@pytest.fixture
def council(city, client):
    made = cast.council("wijkraad-a")
    client.force_login(cast.member(made))
    return made


def test_a_contact_is_added_shared_chosen_and_ended(council, client, visitor):
    address = reverse("council-contacts", args=[council.slug])
    assert client.post(address, TYPED).status_code == 302
    client.post(address, TYPED | {"organisation": "gemeente haarlem", "name": "Bo", "function": ""})
    assert Organisation.objects.count() == 1
    page = client.get(address).content.decode()
    assert "jo@example.nl" in page
    contact = Contact.objects.get(function="Gebiedsverbinder")
    form = client.get(reverse("council-keep-page", args=[council.slug])).context["form"]
    assert form["city_contact"].label == label_of("city_contact")
    assert {one.pk for one in form.fields["city_contact"].queryset} == set(Contact.objects.values_list("pk", flat=True))
    client.post(reverse("council-keep-page", args=[council.slug]), {"version": 1, "city_contact": contact.pk})
    public = visitor.get(council.get_absolute_url()).content.decode()
    assert "Gebiedsverbinder" in public
    assert "Jo Bos" not in public
    assert "jo@example.nl" not in public
    client.post(reverse("council-contact-end", args=[council.slug, contact.pk]))
    client.get(address)  # says once that it is done
    assert "Jo Bos" not in client.get(address).content.decode()
    assert "Gebiedsverbinder" not in visitor.get(council.get_absolute_url()).content.decode()


def test_what_is_missing_is_told(council, client):
    page = client.post(reverse("council-contacts", args=[council.slug]), TYPED | {"organisation": "", "email": "x"})
    assert "Typ de naam van de organisatie" in page.content.decode()
    assert not Contact.objects.exists()
