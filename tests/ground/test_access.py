"""Who may do what."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from councils.access import council_to_write, may_write, seat_of, seats_of
from councils.models import Seat
from haarlem_wijken.ground.access import ROLES, Permission, gate, may, permissions_of, require, role_of
from haarlem_wijken.ground.models import StaffRole
from tests import cast

P = Permission
OF_ROLE = {
    "visitor": {P.READ},
    "account": {P.READ, P.HAVE_ACCOUNT},
    "member": {P.READ, P.HAVE_ACCOUNT, P.WRITE_FOR_COUNCIL},
    "leader": {P.READ, P.HAVE_ACCOUNT, P.WRITE_FOR_COUNCIL, P.GIVE_SEATS},
    "moderator": {P.READ, P.HAVE_ACCOUNT, P.MODERATE},
    "admin": {P.READ, P.HAVE_ACCOUNT, P.MODERATE, P.MANAGE, P.GIVE_SEATS},
}


def test_roles_are_these_lists():
    assert {role.slug: set(role.permissions) for role in ROLES} == OF_ROLE


def test_every_permission_belongs_to_a_role():
    assert frozenset().union(*(role.permissions for role in ROLES)) == set(Permission)


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["visitor", "account", "moderator", "admin"])
def test_a_person_has_the_permissions_of_their_role(role):
    assert permissions_of(cast.somebody(role)) == OF_ROLE[role]


def test_an_anonymous_user_is_a_visitor():
    assert role_of(AnonymousUser()).slug == "visitor"


@pytest.mark.django_db
def test_a_closed_account_is_a_visitor():
    account = cast.account(role=StaffRole.ADMIN)
    account.is_active = False
    assert permissions_of(account, has_seat=True) == {P.READ}


@pytest.mark.django_db
def test_a_seat_adds_writing_and_nothing_else():
    account = cast.account()
    assert permissions_of(account, has_seat=True) - permissions_of(account) == {P.WRITE_FOR_COUNCIL}


def test_a_seat_gives_nobody_an_account():
    assert permissions_of(None, has_seat=True) == {P.READ}


@pytest.mark.django_db
def test_require_hides_what_is_not_visible():
    account = cast.account()
    assert require(account, P.HAVE_ACCOUNT) is None
    with pytest.raises(PermissionDenied):
        require(account, P.MODERATE)
    with pytest.raises(Http404):
        require(account, P.MODERATE, visible=False)


def asked(permission, user):
    request = RequestFactory().get("/geheim/?a=1")
    request.user = user
    return gate(permission)(lambda request: HttpResponse("binnen"))(request)


@pytest.mark.django_db
def test_the_gate_sends_strangers_to_sign_in_and_back():
    answer = asked(P.MODERATE, AnonymousUser())
    assert (answer.status_code, answer.url) == (302, "/account/login/?next=/geheim/%3Fa%3D1")


@pytest.mark.django_db
def test_the_gate_refuses_who_is_signed_in_without_the_right():
    with pytest.raises(PermissionDenied):
        asked(P.MODERATE, cast.account())


@pytest.mark.django_db
def test_the_gate_lets_in_who_may():
    assert asked(P.MODERATE, cast.account(role=StaffRole.MODERATOR)).content == b"binnen"


def test_the_gate_lets_visitors_in_where_visitors_may():
    assert asked(P.READ, AnonymousUser()).status_code == 200


@pytest.mark.django_db
class TestSeat:
    def test_gives_writing_in_its_own_council_only(self):
        own, other = cast.council(), cast.council("dorpsraad-spaarndam")
        henk = cast.member(own)
        assert may_write(henk, own)
        assert not may_write(henk, other)
        assert council_to_write(henk, own.slug) == own
        with pytest.raises(Http404):
            council_to_write(henk, other.slug)

    def test_unknown_council_is_404(self):
        with pytest.raises(Http404):
            council_to_write(cast.account(), "nergens")

    def test_counts_only_within_its_term(self, time_machine):
        council = cast.council()
        henk = cast.member(council)
        Seat.objects.update(since="2026-03-01", until="2026-06-01")
        for day, has in [("2026-02-28", False), ("2026-03-01", True), ("2026-05-31", True), ("2026-06-01", False)]:
            time_machine.move_to(f"{day} 12:00 +0100", tick=False)
            assert (seat_of(henk, council) is not None) is has, day

    def test_a_day_begins_in_amsterdam(self, time_machine):
        council = cast.council()
        henk = cast.member(council)
        Seat.objects.update(since="2026-07-01", until=None)
        time_machine.move_to("2026-06-30 22:30 +0000", tick=False)
        assert seat_of(henk, council) is not None

    def test_a_stranger_has_none(self):
        assert list(seats_of(AnonymousUser())) == []

    def test_a_moderator_may_not_write_for_a_council(self):
        assert not may(cast.account(role=StaffRole.MODERATOR), P.WRITE_FOR_COUNCIL)
