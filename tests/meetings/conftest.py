"""A council that meets, its people, and makers of meetings and agreements."""

import random
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from councils.models import SeatRole
from meetings import actions
from tests import cast


@pytest.fixture
def group(city):
    """A working group without an area."""
    return cast.council()


@pytest.fixture
def secretary(group):
    return cast.member(group)


@pytest.fixture
def member(group):
    """With a seat, and neither chair nor secretary."""
    return cast.member(group, "piet@example.nl", SeatRole.MEMBER)


@pytest.fixture
def stranger_member(group):
    """With a seat in another council."""
    return cast.member(cast.council("wijkraad-elders"), "elders@example.nl")


@pytest.fixture
def seers(secretary, member, stranger_member) -> dict:
    """Who sees more and less; a visitor is None."""
    return {"visitor": None, "stranger_member": stranger_member, "member": member, "secretary": secretary}


@pytest.fixture
def readers(seers) -> dict[str, Client]:
    """Their browsers, in any order: what was drawn for one is not for the next. All in one test, as making what they
    look at takes longer than looking.
    """
    browsers = {who: Client() for who in random.sample(list(seers), len(seers))}
    for who, browser in browsers.items():
        if seers[who]:
            browser.force_login(seers[who])
    return browsers


@pytest.fixture
def plan(group, secretary):
    """`plan(date)`, or `plan(days=7)` from today."""

    def made(on: date | None = None, *, days: int = 7, by=secretary, **values):
        day = on or timezone.localdate() + timedelta(days=days)
        return actions.plan_meeting(by=by, council=values.pop("council", group), date=day, **values)

    return made


@pytest.fixture
def agree(group, secretary):
    """`agree("We bellen de gemeente", meeting)`."""

    def made(text="We bellen de gemeente", made_in=None, *, by=secretary, **values):
        return actions.make_agreement(by=by, council=values.pop("council", group), text=text, made_in=made_in, **values)

    return made
