"""What somebody said is theirs, an initiative or a council, and was not given yet: for their own page."""

from dataclasses import dataclass

from django.http import Http404
from django.urls import reverse

from councils.access import own_claims as own_council_claims
from councils.models import CouncilClaim
from haarlem_wijken.ground.models import Account
from initiatives.access import own_claims as own_initiative_claims
from initiatives.models import Claim

COUNCIL, INITIATIVE = "raad", "initiatief"
FOUND = {COUNCIL: own_council_claims, INITIATIVE: own_initiative_claims}
LINKS = {COUNCIL: "council-claim-link", INITIATIVE: "initiative-claim-confirm"}  # of the letter about it


@dataclass(frozen=True)
class OwnClaim:
    """`url` leads to where it is confirmed, a question is answered, and it is said how it stands."""

    claim: Claim | CouncilClaim
    what: str
    url: str
    language: str

    @property
    def state(self) -> str:
        return self.claim.case.get_state_display()


def claims_of_councils(account: Account) -> list[OwnClaim]:
    """That they sit in one. 1 query."""
    found = own_council_claims(account)
    return [OwnClaim(one, one.council.name, _url(COUNCIL, one), "nl") for one in found]


def claims_of_initiatives(account: Account) -> list[OwnClaim]:
    """That one is theirs. 1 query."""
    found = own_initiative_claims(account)
    return [OwnClaim(one, one.initiative.title, _url(INITIATIVE, one), one.initiative.language) for one in found]


def own_claim(account: Account, kind: str, pk: int) -> tuple[str, Claim | CouncilClaim]:
    """(the name of its secret page, one of those). Raises Http404."""
    found = FOUND[kind](account).filter(pk=pk).first() if kind in FOUND else None
    if found is None:
        raise Http404
    return LINKS[kind], found


def _url(kind: str, claim: Claim | CouncilClaim) -> str:
    return reverse("own-claim", args=[kind, claim.pk])
