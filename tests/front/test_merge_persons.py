"""An admin makes one person of two."""

import pytest
from django.urls import reverse

from haarlem_wijken.ground.models import Person, StaffRole
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(client):
    client.force_login(cast.account("baas@example.nl", StaffRole.ADMIN))
    henk = cast.member(cast.council())
    return henk.person, Person.objects.create(given_name="Hendrik")


def test_from_the_list_of_persons_to_one_person(two, client):
    henk, hendrik = two
    picked = {"action": "merge_two", "_selected_action": [henk.pk, hendrik.pk]}
    answer = client.post(reverse("admin:ground_person_changelist"), picked)
    address = reverse("merge-persons", args=[henk.pk, hendrik.pk])
    assert answer.url == address
    page = client.get(address).content.decode()
    assert "1 zetels" in page
    assert client.post(address, {}).context["fault"]
    assert client.post(address, {"keep": hendrik.pk}).status_code == 302
    assert Person.objects.get(pk=hendrik.pk).account.email == "henk@example.nl"
    assert not Person.objects.filter(pk=henk.pk).exists()


def test_one_or_three_cannot_be_merged(two, client):
    picked = {"action": "merge_two", "_selected_action": [two[0].pk]}
    page = client.post(reverse("admin:ground_person_changelist"), picked, follow=True).content.decode()
    assert "Kies precies twee personen" in page
