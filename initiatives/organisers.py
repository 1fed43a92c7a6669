"""Who organises an initiative, as far as their address is known; nobody but the outbox gets to see it."""

from collections.abc import Iterable
from dataclasses import dataclass

from .models import Initiative, Proposal


@dataclass(frozen=True)
class Organiser:
    """One address, with the proposal whose link tends the initiative; None where only the address is known."""

    email: str
    language: str
    proposal: Proposal | None = None

    @property
    def link(self) -> list[int]:
        """What a letter keeps of the link: [id, generation]; empty without."""
        return [self.proposal.pk, self.proposal.link_generation] if self.proposal else []


def organisers_of(initiative: Initiative) -> list[Organiser]:
    """Each address once, those with a link first. 1 query, and 1 more where the contact address was left out."""
    sent = Proposal.objects.of_organisers().filter(initiative=initiative).select_related("case").order_by("-pk")
    found = {one.email.lower(): Organiser(one.email, one.case.language, one) for one in reversed(sent)}
    if contact := initiative.contact_email:
        found.setdefault(contact.lower(), Organiser(contact, initiative.language))
    return list(found.values())


def addresses(initiatives: Iterable[Initiative]) -> set[str]:
    """The addresses of those who organise any of them, in lower case. 1 query."""
    initiatives = list(initiatives)
    sent = Proposal.objects.of_organisers().filter(initiative__in=initiatives).values_list("email", flat=True)
    known = {email.lower() for email in [*sent, *(one.contact_email for one in initiatives)]}
    return known - {""}
