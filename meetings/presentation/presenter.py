"""Who presents an item, as a page says it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..models import Presentation
from ..seeing import Access


@dataclass(frozen=True)
class Presenter:
    """`who` as far as it may be said: "Anna de Wit, Gemeente Haarlem"."""

    who: str
    title: str

    @property
    def words(self) -> str:
        return _("%(who)s over “%(title)s”") % {"who": self.who, "title": self.title} if self.title else self.who


def presenter(presentation: Presentation, access: Access) -> Presenter:
    """For `access`: a member who is not named in public is still somebody."""
    council = presentation.item.council_id
    person = presentation.person
    name = (access.name_of(person, council) or _("een lid")) if person else presentation.name
    organisation = presentation.organisation.name if presentation.organisation else ""
    return Presenter(", ".join(filter(None, [name, organisation])), presentation.title)
