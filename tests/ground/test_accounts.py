"""Accounts and persons."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from haarlem_wijken.ground import actions
from haarlem_wijken.ground.accounts.people import split_name
from haarlem_wijken.ground.models import Account, AuditEvent, Person, SignInLink, StaffRole
from tests import cast

pytestmark = pytest.mark.django_db


def verbs() -> list[str]:
    return list(AuditEvent.objects.order_by("pk").values_list("verb", flat=True))


def test_an_address_has_one_account_however_it_is_written():
    first = Account.objects.for_address("Henk@Example.NL")
    assert Account.objects.for_address("henk@example.nl") == first
    assert first.email == "henk@example.nl"
    assert not first.has_usable_password()


def test_inviting_is_on_record_once():
    account = actions.account_for(email="Henk@example.nl", by=None)
    assert actions.account_for(email="henk@example.nl", by=None) == account
    assert verbs() == ["account.invited"]


def test_what_is_no_address_gets_no_account():
    with pytest.raises(ValidationError):
        actions.account_for(email="henk", by=None)
    assert not Account.objects.exists()


def test_a_role_is_granted_once_and_on_record():
    account, admin = cast.account(), cast.account("admin@example.nl", StaffRole.ADMIN)
    assert actions.grant_role(account=account, role=StaffRole.MODERATOR, by=admin)
    assert not actions.grant_role(account=account, role=StaffRole.MODERATOR, by=admin)
    event = AuditEvent.objects.get()
    assert (event.verb, event.by, event.object_id) == ("account.role.moderator", admin, str(account.pk))
    account.refresh_from_db()
    assert account.role == StaffRole.MODERATOR


def test_a_name_makes_a_person_and_its_values_stay_out_of_the_record():
    account = cast.account()
    person = actions.name_person(account=account, given_name="Henk", tussenvoegsel="van", family_name="Dam", by=account)
    assert str(person) == "Henk van Dam"
    actions.name_person(account=account, given_name="Henk", family_name="Dam", by=account)
    actions.name_person(account=account, given_name="Henk", family_name="Dam", by=account)
    assert Person.objects.count() == 1
    facts = list(AuditEvent.objects.order_by("pk").values_list("verb", "fields"))
    assert facts == [
        ("person.named", ["given_name", "tussenvoegsel", "family_name"]),
        ("person.renamed", ["tussenvoegsel"]),
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Anneke", ("Anneke", "", "")),
        ("Anneke Visser", ("Anneke", "", "Visser")),
        ("Henk van der Meer", ("Henk", "van der", "Meer")),
        ("Jan in ’t Veld", ("Jan", "in ’t", "Veld")),
        ("Jan de", ("Jan", "", "de")),
        ("Mohamed El Amrani Idrissi", ("Mohamed", "El", "Amrani Idrissi")),
        ("  ", ("", "", "")),
    ],
)
def test_names_are_split_the_dutch_way(text, parts):
    assert tuple(split_name(text).values()) == parts


class TestSignInLink:
    def test_works_once(self):
        account = cast.account()
        token = actions.make_sign_in_link(account=account, by=None)
        assert actions.use_sign_in_link(token=token) == account
        assert actions.use_sign_in_link(token=token) is None
        assert verbs() == ["account.link_made", "account.link_used"]

    def test_only_its_hash_is_kept(self):
        token = actions.make_sign_in_link(account=cast.account(), by=None)
        assert len(token) >= 43
        assert token not in str(SignInLink.objects.values().get())

    def test_is_worthless_after_ten_minutes(self, time_machine):
        token = actions.make_sign_in_link(account=cast.account(), by=None)
        time_machine.move_to(timezone.now() + timedelta(minutes=10, seconds=1))
        assert actions.use_sign_in_link(token=token) is None

    def test_is_worthless_for_a_closed_account(self):
        account = cast.account()
        token = actions.make_sign_in_link(account=account, by=None)
        Account.objects.update(is_active=False)
        assert actions.use_sign_in_link(token=token) is None

    def test_a_made_up_one_is_nothing(self):
        assert actions.use_sign_in_link(token="x" * 43) is None
