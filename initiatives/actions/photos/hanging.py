"""What a decision does with the photos that were asked for: hung before the public, or left out; and taken back.

`answers` are the moderator's: per mark the alternative text put right, None for a photo that is left out.
"""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from ...models import Initiative, InitiativePhoto, Photo, Proposal, ProposalPhoto
from ...photos.files import all_or_none, let_go, publish
from ...proposals.values import PHOTO, Values

Answers = Mapping[str, str | None]


def hang_photos(proposal: Proposal, answers: Answers) -> bool:
    """Do to the public photos what is asked for, as far as it is not left out. Whether anything was asked for.

    What is public and was not spoken of stays, behind the rest: it came later. Raises OSError for a full disk.
    """
    rows = [row for row in _rows(proposal) if answers.get(row.mark, "") is not None]
    if not rows:
        return False
    last = len(rows)
    spoken = [row.public_id for row in rows if row.public_id]
    for place, one in enumerate(proposal.initiative.photos.exclude(pk__in=spoken)):
        InitiativePhoto.objects.filter(pk=one.pk).update(position=last + place)
    with all_or_none() as made:
        for place, row in enumerate(rows):
            _hang(proposal.initiative, row, answers.get(row.mark) or row.alt, place, made)
    return True


def hang_behind(initiative: Initiative, proposal: Proposal, words: Mapping[str, str]) -> None:
    """Hang new photos of a proposal behind the public ones; `words`: alternative text per mark of those that are
    taken over. Raises OSError for a full disk.
    """
    rows = [row for row in _rows(proposal).exclude(photo=None) if row.mark in words]
    with all_or_none() as made:
        for place, row in enumerate(rows, initiative.photos.count()):
            made.append(publish(row.photo))
            said = {"alt": words[row.mark], "credit": row.credit, "position": place}
            InitiativePhoto.objects.create(initiative=initiative, photo=made[-1], **said)


def photos_of(initiative: Initiative) -> list[Values]:
    """The public photos with their words, to put back."""
    return list(initiative.photos.values("id", "alt", "credit", "position"))


def put_photos_back(initiative: Initiative, before: list[Values]) -> None:
    """As `photos_of` said: what was hung since goes with its files, words and order are as they were."""
    hung = initiative.photos.exclude(pk__in=[one["id"] for one in before])
    files = list(hung.values_list("photo", flat=True))
    hung.delete()
    let_go(files)
    for one in before:
        InitiativePhoto.objects.filter(pk=one["id"]).update(**one)


def left_out(proposal: Proposal, answers: Answers, remarks: Mapping[str, str]) -> list[list[str]]:
    """Alternative text of each photo that is not placed, and what the moderator says about it; for the letter."""
    rows = [row for row in _rows(proposal) if answers.get(row.mark, "") is None] if None in answers.values() else []
    return [[row.alt or row.public.alt, remarks.get(PHOTO + row.mark, "")] for row in rows]


def put_right(proposal: Proposal, answers: Answers) -> list[list[str]]:
    """Label, text that was sent and text that is placed, of each alternative text put right; for the letter."""
    rows = [row for row in _rows(proposal) if answers.get(row.mark)] if any(answers.values()) else []
    return [[str(_("Foto")), row.alt or row.public.alt, answers[row.mark]] for row in rows]


def _rows(proposal: Proposal):
    return proposal.photos.select_related("photo", "public")


def _hang(initiative: Initiative, row: ProposalPhoto, alt: str | None, place: int, made: list[Photo]) -> None:
    words = {"alt": alt, "credit": row.credit, "position": place}
    if row.photo:
        made.append(publish(row.photo))
        InitiativePhoto.objects.create(initiative=initiative, photo=made[-1], **words)
        return
    changed = {name: value for name, value in words.items() if value is not None}
    InitiativePhoto.objects.filter(pk=row.public_id).update(**changed)
