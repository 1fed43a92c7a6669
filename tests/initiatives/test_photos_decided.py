"""What becomes of photos that were asked for: placed under another name, left out, taken back, and forgotten."""

import errno
import re
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage
from django.utils import timezone

from haarlem_wijken.ground.models import Case, Letter
from haarlem_wijken.ground.queue import cases
from initiatives.actions import (
    accept_proposal,
    add_photo,
    decline_proposal,
    drop_photos,
    drop_stray_files,
    forget_refused,
    propose_change,
    request_changes,
    resubmit_proposal,
    take_photo,
    withdraw_proposal,
)
from initiatives.actions.decisions import Answer
from initiatives.actions.photos.wishes import set_photos
from initiatives.actions.proposals import formed
from initiatives.desk.photos import PhotoSheet
from initiatives.models import Initiative, InitiativePhoto, Photo, Proposal, ProposalPhoto
from initiatives.photos.marks import Wish
from initiatives.register import REFUSED, UNCONFIRMED, UNSENT
from tests.cast import account
from tests.front.desk import press, state_of
from tests.initiatives.pictures import picture
from tests.initiatives.waiting import waiting

pytestmark = pytest.mark.usefixtures("city", "media")
HOUR = timedelta(hours=1)


@pytest.fixture
def ann():
    account("bo@example.nl", "moderator")
    return account("ann@example.nl", "moderator", "Ann")


def wish(alt: str, colour: str = "#1c6f33") -> Wish:
    return Wish(f"n{take_photo(file=picture((600, 400), colour=colour)).pk}", alt, "Buur", "none")


def sent(*alts: str) -> Proposal:
    """A new initiative with a photo for each text, that waits."""
    proposal = waiting()
    set_photos(proposal, [wish(alt) for alt in alts])
    return proposal


def decide(act, by, proposal: Proposal, **answer):
    found = Proposal.objects.select_related("case", "initiative").get(pk=proposal.pk)
    return act(by=by, case=found.case, proposal=found, answer=Answer(**answer))


def undo(proposal: Proposal, by) -> None:
    cases.undo(case=Case.objects.get(pk=proposal.case_id), by=by)


def public(initiative: Initiative) -> list[tuple[str, str]]:
    return list(initiative.photos.values_list("alt", "credit"))


def names(*, is_public: bool) -> set[str]:
    return {name for photo in Photo.objects.filter(is_public=is_public) for name in photo.names}


def on_disk() -> set[str]:
    folders = [folder for folder in ("wachtend", "initiatieven") if default_storage.exists(folder)]
    return {f"{folder}/{name}" for folder in folders for name in default_storage.listdir(folder)[1]}


def test_one_is_placed_and_one_is_left_out_with_a_sentence(ann, client):
    proposal = sent("Drie buren", "Een nummerbord")
    good, bad = [row.mark for row in proposal.photos.all()]
    initiative = decide(
        accept_proposal, ann, proposal, photos={good: "Drie buren en een boom", bad: None},
        remarks={f"photo-{bad}": "Je leest het nummer."},
    )  # fmt: skip
    assert public(initiative) == [("Drie buren en een boom", "Buur")]
    context = Letter.objects.get(template="proposal-accepted").context
    assert context["left_out"] == [["Een nummerbord", "Je leest het nummer."]]
    assert context["corrections"] == [["Foto", "Drie buren", "Drie buren en een boom"]]
    page = client.get(initiative.get_absolute_url()).content.decode()
    assert 'alt="Drie buren en een boom"' in page
    assert "nummerbord" not in page
    assert "Foto: Buur" in page
    assert 'width="600" height="400"' in page
    assert "480w" in page
    assert re.search(r'property="og:image" content="http[^"]+/media/initiatieven/\w{32}-480.webp"', page)
    assert not any(name in page for name in names(is_public=False))
    tokens = [{name.partition("/")[2].partition("-")[0] for name in names(is_public=flag)} for flag in (True, False)]
    assert not tokens[0] & tokens[1]


def test_undo_takes_photos_from_the_site_and_it_waits_with_them(ann, django_capture_on_commit_callbacks):
    proposal = sent("Drie buren", "Een boom")
    decide(accept_proposal, ann, proposal)
    assert len(names(is_public=True)) == 4
    with django_capture_on_commit_callbacks(execute=True):
        undo(proposal, ann)
    assert not Initiative.objects.exists()
    assert on_disk() == names(is_public=False)
    assert [row.alt for row in proposal.photos.all()] == ["Drie buren", "Een boom"]
    decide(accept_proposal, ann, proposal)
    assert InitiativePhoto.objects.count() == 2


@pytest.fixture
def owner(ann):
    """A published initiative with two photos, and the proposal of its sender."""
    proposal = sent("Eerste", "Tweede")
    initiative = decide(accept_proposal, ann, proposal)
    return initiative, proposal


def change(owner, *wishes: Wish) -> Proposal | None:
    initiative, sender = owner
    initiative.refresh_from_db()
    return propose_change(
        initiative=initiative, sender=sender, values=formed(initiative), form_version=1, language="nl", photos=wishes
    )


def wishes(initiative: Initiative) -> list[Wish]:
    return [Wish(f"p{one.pk}", one.alt, one.credit) for one in initiative.photos.all()]


def test_a_change_of_photos_waits_and_can_be_taken_back(owner, ann):
    first, second = wishes(owner[0])
    assert change(owner, first, second) is None
    wanted = change(owner, wish("Nieuw"), second, Wish(first.mark, "Eerste, beter", "Buur"))
    assert [alt for alt, _credit in public(owner[0])] == ["Eerste", "Tweede"]
    sheet = PhotoSheet(wanted, {})
    assert [(line.state, line.alt) for line in sheet.lines] == [
        ("new", "Nieuw"), ("same", "Tweede"), ("changed", "Eerste, beter"),
    ]  # fmt: skip
    assert [piece.text for piece in sheet.lines[2].pieces if piece.how == "ins"] == [", beter"]
    assert sheet.is_reordered
    decide(accept_proposal, ann, wanted)
    assert [alt for alt, _credit in public(owner[0])] == ["Nieuw", "Tweede", "Eerste, beter"]
    undo(wanted, ann)
    assert [alt for alt, _credit in public(owner[0])] == ["Eerste", "Tweede"]


def test_an_older_change_does_not_put_back_what_was_put_right_nor_what_was_removed(owner, ann):
    initiative = owner[0]
    first, second = wishes(initiative)
    wanted = change(owner, first, second, wish("Nieuw"))
    InitiativePhoto.objects.filter(pk=first.pk).update(alt="Eerste, door de moderator")
    InitiativePhoto.objects.get(pk=second.pk).delete()
    later = add_photo(by=ann, initiative=initiative, file=picture(), alt="Later gehangen")
    decide(accept_proposal, ann, wanted)
    assert [alt for alt, _credit in public(initiative)] == ["Eerste, door de moderator", "Nieuw", later.alt]


def test_since_the_last_look_only_what_changed_is_new(ann):
    proposal = sent("Blijft", "Wordt beter", "Gaat weg")
    stays, better, gone = [Wish(row.mark, row.alt, row.credit, row.people) for row in proposal.photos.all()]
    decide(request_changes, ann, proposal, remarks={f"photo-{better.mark}": "Wie zijn het?"})
    proposal.refresh_from_db()
    resubmit_proposal(
        proposal=proposal, values=proposal.values, form_version=1,
        photos=[stays, Wish(better.mark, "Wordt veel beter", "Buur", "none"), wish("Erbij")],
    )  # fmt: skip
    sheet = PhotoSheet(Proposal.objects.get(pk=proposal.pk), {f"choice-photo-{stays.mark}": "out", "fix-photo-x": "y"})
    assert [(line.state, line.alt) for line in sheet.lines] == [
        ("same", "Blijft"), ("changed", "Wordt veel beter"), ("new", "Erbij"),
    ]  # fmt: skip
    assert sheet.gone == ["Gaat weg"]
    assert sheet.lines[1].asked == "Wie zijn het?"
    assert sheet.answers == {stays.mark: None}
    assert not Photo.objects.filter(pk=gone.pk).exists()


def test_a_text_that_is_emptied_at_the_desk_is_told(ann):
    proposal = sent("Drie buren", "Een boom")
    marks = [row.mark for row in proposal.photos.all()]
    typed = {f"fix-photo-{marks[0]}": " ", f"fix-photo-{marks[1]}": "x" * 201, f"choice-photo-{marks[1]}": "out"}
    assert PhotoSheet(proposal, typed).faults == ["Foto 1: schrijf in hoogstens 200 tekens wat er te zien is."]


@pytest.mark.parametrize(
    ("act", "after", "public_ones"),
    [
        (accept_proposal, HOUR, 2),
        (decline_proposal, REFUSED + HOUR, 0),
        (withdraw_proposal, HOUR, 0),
    ],
)
def test_the_worker_leaves_nothing_behind(ann, act, after, public_ones, django_capture_on_commit_callbacks):
    proposal = sent("Drie buren")
    if act is withdraw_proposal:
        withdraw_proposal(proposal=proposal)
    else:
        decide(act, ann, proposal, **({"reason": "outside"} if act is decline_proposal else {}))
    for late in (-2 * HOUR, timedelta(0)):
        moment = timezone.now() + after + late
        with time_machine.travel(moment), django_capture_on_commit_callbacks(execute=True):
            forget_refused()
            drop_photos()
        if act is decline_proposal and late:
            assert names(is_public=False)
    assert not ProposalPhoto.objects.exists()
    assert on_disk() == names(is_public=True)
    assert len(on_disk()) == public_ones


def test_what_was_never_sent_or_never_confirmed_goes(django_capture_on_commit_callbacks):
    wish("Nooit verstuurd")
    for age, left in ((UNSENT - HOUR, 2), (UNSENT + HOUR, 0)):
        with time_machine.travel(timezone.now() + age), django_capture_on_commit_callbacks(execute=True):
            drop_photos()
        assert len(on_disk()) == left
    sent("Nooit bevestigd").delete()
    with time_machine.travel(timezone.now() + UNCONFIRMED), django_capture_on_commit_callbacks(execute=True):
        assert drop_photos() == 1
    assert on_disk() == set()


def test_files_that_no_photo_knows_go_after_a_day():
    kept = sent("Drie buren")
    default_storage.save("initiatieven/verdwaald-480.webp", ContentFile(b"RIFF"))
    assert drop_stray_files() == 0
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        assert drop_stray_files() == 1
    assert on_disk() == set(kept.photos.get().photo.names)


def test_a_full_disk_is_told_at_the_desk_and_nothing_is_half_published(ann, client, monkeypatch, settings):
    proposal = sent("Een heg.", "Een bank.")
    before, written = set(files(settings)), []

    def full(self, name, content):
        if name.startswith("initiatieven/"):
            written.append(name)
            if len(written) > 3:  # in the second photo
                raise OSError(errno.ENOSPC, "No space left on device")
        return save(self, name, content)

    save = FileSystemStorage._save
    monkeypatch.setattr(FileSystemStorage, "_save", full)
    client.force_login(ann)
    answer = press(client, proposal, "accept")
    assert (answer.status_code, "Er is niets besloten en niets geplaatst" in answer.text) == (503, True)
    assert (state_of(proposal), Initiative.objects.count(), InitiativePhoto.objects.count()) == ("waiting", 0, 0)
    assert not Letter.objects.filter(template="proposal-accepted").exists()
    assert set(files(settings)) == before
    monkeypatch.setattr(FileSystemStorage, "_save", save)
    press(client, proposal, "accept")
    assert InitiativePhoto.objects.count() == 2


def files(settings) -> list[str]:
    return [str(path) for path in Path(settings.MEDIA_ROOT).rglob("*.webp")]
