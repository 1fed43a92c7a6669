"""Whether the public finds what is published: in the lists, in the archive only, or not at all.

Who organises it may take it away at once (tending.py); a moderator may also bring it back. It is one mechanism.
"""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone

from ..models import Act, ActKind, Initiative, Showing
from ..organisers import Organiser, organisers_of
from .acts import ChangedMeanwhile, Doing, Said, take

LETTER = "initiative-act"
FROM = {  # what can be done with what is shown so
    ActKind.HIDE: (Showing.PUBLIC, Showing.ARCHIVED),
    ActKind.ARCHIVE: (Showing.PUBLIC,),
    ActKind.BRING_BACK: (Showing.ARCHIVED, Showing.HIDDEN),
}
VERBS = {
    ActKind.HIDE: "initiative.hidden",
    ActKind.ARCHIVE: "initiative.archived",
    ActKind.BRING_BACK: "initiative.brought_back",
}


def hide_initiative(*, by, initiative: Initiative, said: Said) -> Act:
    """Its page says that it is gone, and no list knows it. Raises ChangedMeanwhile and OwnProposal."""
    return _show(by, initiative, said, ActKind.HIDE)


def archive_published(*, by, initiative: Initiative, said: Said) -> Act:
    """No list knows it; its page stays. Raises ChangedMeanwhile and OwnProposal."""
    return _show(by, initiative, said, ActKind.ARCHIVE)


def bring_back(*, by, initiative: Initiative, said: Said) -> Act:
    """Back in the lists. Raises ChangedMeanwhile and OwnProposal."""
    return _show(by, initiative, said, ActKind.BRING_BACK)


@transaction.atomic
def hide_sender(*, by, initiatives: Sequence[Initiative], organiser: Organiser, said: Said) -> Act:
    """Hide everything of one sender in one act. Raises ChangedMeanwhile and OwnProposal."""
    rows = take(by, *initiatives)
    doing = Doing(by, ActKind.HIDE_SENDER, said)
    for row in rows:
        if row.showing not in FROM[ActKind.HIDE]:
            raise ChangedMeanwhile(row)
        doing.change(row, VERBS[ActKind.HIDE], **columns(row, ActKind.HIDE))
    doing.tell(LETTER, organiser, letter_of(ActKind.HIDE_SENDER, rows, organiser, said, by))
    return doing.done()


def columns(row: Initiative, kind: ActKind) -> dict[str, Any]:
    """What an act writes; what was archived stays so since then."""
    today = timezone.localdate()
    return {
        ActKind.HIDE: {"hidden_at": timezone.now(), "archived_on": row.archived_on or today},
        ActKind.ARCHIVE: {"archived_on": today},
        ActKind.BRING_BACK: {"hidden_at": None, "archived_on": None},
    }[kind]


def letter_of(kind: str, rows: Sequence[Initiative], organiser: Organiser, said: Said, by) -> dict[str, Any]:
    """What the letter of an act on `rows` is made of."""
    return {
        "kind": str(kind),
        "title": rows[0].title,
        "slug": rows[0].slug,
        "titles": [row.title for row in rows],
        "link": organiser.link,
        "words": said.words,
        "by": getattr(getattr(by, "person", None), "given_name", ""),
    }


@transaction.atomic
def _show(by, initiative: Initiative, said: Said, kind: ActKind) -> Act:
    (row,) = take(by, initiative)
    if row.showing not in FROM[kind]:
        raise ChangedMeanwhile(row)
    doing = Doing(by, kind, said)
    doing.change(row, VERBS[kind], **columns(row, kind))
    for organiser in organisers_of(row):
        doing.tell(LETTER, organiser, letter_of(kind, [row], organiser, said, by))
    return doing.done()
