"""The photos of a proposal that is joined: taken over one by one, or gone; and taken back."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone

from haarlem_wijken.ground.models import Case, Letter, StaffRole
from haarlem_wijken.ground.queue import cases
from initiatives.actions import add_photo, drop_photos, take_photo
from initiatives.actions.photos.wishes import set_photos
from initiatives.models import Initiative, Photo, Proposal, ProposalPhoto
from initiatives.photos.marks import Wish
from tests.cast import account
from tests.initiatives.pictures import picture
from tests.initiatives.waiting import organised, waiting

pytestmark = pytest.mark.usefixtures("city", "media")


@pytest.fixture
def ann():
    account("bo@example.nl", StaffRole.MODERATOR)
    return account("ann@example.nl", StaffRole.MODERATOR, "Ann")


@pytest.fixture
def desk(ann) -> Client:
    client = Client()
    client.force_login(ann)
    return client


def with_photos() -> Proposal:
    proposal = waiting()
    marks = [Wish(f"n{take_photo(file=picture()).pk}", alt, "Sam", "none") for alt in ("Een boom", "Een bank")]
    set_photos(proposal, marks)
    return proposal


def decide(desk, proposal: Proposal, **typed):
    case = Case.objects.get(pk=proposal.case_id)
    return desk.post(f"/moderatie/{case.pk}/beslissen/", {"verb": "join", "version": case.version} | typed)


def test_each_photo_is_chosen_and_the_rest_goes(ann, desk, django_capture_on_commit_callbacks):
    into, proposal = organised(), with_photos()
    add_photo(by=None, initiative=into, file=picture(), alt="Een kast")
    tree, bench = ProposalPhoto.objects.select_related("photo").order_by("position")
    seen = decide(desk, proposal, step="look", to=into.pk).content.decode()
    assert ("Welke foto’s gaan mee?" in seen, f'name="take-photo-{bench.mark}"' in seen) == (True, True)
    last = {"to": into.pk, "to-seen": f"{into.pk}:1", f"take-photo-{bench.mark}": "take", "words": ""}
    told = decide(desk, proposal, step="look", **last).context["decision"].told
    assert "overgenomen: Foto’s." in " ".join(told.paragraphs)
    assert (
        decide(desk, proposal, step="take", **last, **{f"fix-photo-{bench.mark}": "Een houten bank"}).status_code == 302
    )
    hung = list(into.photos.values_list("alt", "credit"))
    assert hung == [("Een kast", ""), ("Een houten bank", "Sam")]
    assert into.photos.last().photo.names[0] not in bench.photo.names
    assert Letter.objects.get(template="initiative-joined").context["units"] == ["Foto’s"]
    with time_machine.travel(timezone.now() + timedelta(hours=1)), django_capture_on_commit_callbacks(execute=True):
        drop_photos()
    assert (Photo.objects.count(), default_storage.exists(tree.photo.names[0])) == (2, False)


def test_undo_takes_the_photos_back(ann, desk):
    into, proposal = organised(), with_photos()
    marks = {f"take-photo-{row.mark}": "take" for row in ProposalPhoto.objects.all()}
    decide(desk, proposal, step="look", to=into.pk)
    decide(desk, proposal, step="take", to=into.pk, words="", **{"to-seen": f"{into.pk}:1"}, **marks)
    assert (into.photos.count(), Initiative.objects.get().version) == (2, 2)
    cases.undo(case=Case.objects.get(pk=proposal.case_id), by=ann)
    assert (into.photos.count(), Proposal.objects.get(pk=proposal.pk).photos.count()) == (0, 2)


def test_no_photo_goes_along_unasked(desk):
    into, proposal = organised(), with_photos()
    decide(desk, proposal, step="take", to=into.pk, words="", **{"to-seen": f"{into.pk}:1"})
    assert (into.photos.count(), Initiative.objects.get().version) == (0, 1)
