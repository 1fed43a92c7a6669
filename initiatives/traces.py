"""What initiatives keep about somebody: how it is found, and what becomes of it. See haarlem_wijken/ground/erasing/."""

from django.db.models import QuerySet

from haarlem_wijken.ground.erasing.traces import Trace
from haarlem_wijken.ground.messages.actions import replace_links
from haarlem_wijken.ground.traces import follow, follow_with_new_links, remove, withdraw_cases

from .actions import cancel_sign_up, withdraw_proposal
from .actions.forgetting import forget
from .models import Claim, Initiative, SignUp
from .receivers import KIND
from .workflow import COUNTING

OF_A_PLACE = "the place of something that is public: who organises it, or a moderator, hides it"
OF_A_FILE = "a picture without a name, which goes when nothing shows it"


def _forget_proposals(rows: QuerySet) -> None:
    """What waits is taken back first; what was placed stays where it is, without who sent it."""
    for proposal in rows.select_related("case"):
        withdraw_proposal(proposal=proposal)
        forget(proposal)


def _empty_contact(rows: QuerySet) -> None:
    Initiative.objects.filter(pk__in=[one.pk for one in rows]).update(contact_email="")


def _remove_sign_ups(rows: QuerySet) -> None:
    """Who waits for their place moves up."""
    for one in rows:
        cancel_sign_up(sign_up=one)
    remove(rows)


def _contact_follows(rows: QuerySet, address: str) -> None:
    """The links in letters about messages stop too."""
    for pk in rows.values_list("pk", flat=True):
        replace_links(kind=KIND, pk=pk)
    rows.update(contact_email=address)


def _sign_ups_follow(rows: QuerySet, address: str) -> None:
    """Not where the new address is on the list already: there each is once."""
    there = SignUp.objects.filter(email=address, state__in=COUNTING)
    follow_with_new_links(rows.exclude(call__in=there.values("call")), address)


def _empty_claims(rows: QuerySet) -> None:
    withdraw_cases(rows)
    Claim.objects.filter(pk__in=[one.pk for one in rows]).update(name="", proof="", email="")


PLACE = {"lat": OF_A_PLACE, "lon": OF_A_PLACE}

TRACES = (
    Trace("initiatives.Proposal", address=("email",), gone=("email", "seen", "remarks", "corrections"),
          free=("values",), erase=_forget_proposals, follow=follow_with_new_links, withheld=("key",)),
    Trace("initiatives.ProposalPhoto", address=("proposal__email",), free=("alt", "credit")),
    Trace("initiatives.Initiative", address=("contact_email",), stays=PLACE, erase=_empty_contact,
          follow=_contact_follows, free=("title", "summary", "story", "place_words", "organiser", "website")),
    Trace("initiatives.InitiativePhoto", free=("alt", "credit")),
    Trace("initiatives.Photo", stays={"sizes": OF_A_FILE, "digest": OF_A_FILE}),
    Trace("initiatives.HelpCall", account=("by",), free=("title", "story", "place_words"), stays=PLACE),
    Trace("initiatives.SignUp", address=("email",), gone=("name", "email", "words"), names=("name",),
          erase=_remove_sign_ups, follow=_sign_ups_follow, withheld=("key",)),
    Trace("initiatives.Claim", address=("email",), gone=("name", "proof", "email"), names=("name",),
          erase=_empty_claims, follow=follow_with_new_links, withheld=("key",)),
    Trace("initiatives.Transfer", address=("email", "proposal__email"), account=("by",), gone=("email",), erase=remove,
          follow=follow),
    Trace("initiatives.Act", account=("by", "undone_by")),
    Trace("initiatives.Intake", account=("by",), copies=("name", "report"),
          stays={"data": "a file for a week, which only an admin opens"}),
)  # fmt: skip
