"""Before a photo is taken away for good."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from .. import actions
from ..actions.photos.taking import removal_letter
from ..actions.showing import LETTER
from ..models import Initiative, InitiativePhoto
from .step import Step


class RemovePhoto(Step):
    """No Act: its files go at once, so nothing could take it back."""

    css = "risk"
    name = _("Haal deze foto weg")
    lead = _("De foto verdwijnt meteen, met al zijn bestanden. Dit kan niet terug.")

    def __init__(self, photo: InitiativePhoto, initiative: Initiative, by, typed: Mapping[str, str], *, asked: bool):
        super().__init__(initiative, by, typed, asked=asked)
        self.photo = photo

    is_possible, is_own = True, False

    def take(self) -> None:
        actions.remove_photo(by=self.by, photo=self.photo, said=self.said)

    def _mail(self) -> list[tuple]:
        row, alt = self.initiative, self.photo.alt
        return [(LETTER, one, removal_letter(row, one, self.said, self.by, alt=alt)) for one in self.organisers]
