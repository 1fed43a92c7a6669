"""Before something is hidden, archived or brought back."""

from django.utils.translation import gettext_lazy as _

from .. import actions
from ..models import Act, ActKind
from .record import taken_away_by_organiser
from .step import Step


class Hide(Step):
    kind, css, key = ActKind.HIDE, "risk", "v"
    name = _("Haal weg")
    lead = _("Het verdwijnt meteen overal. Op het adres staat dat het is weggehaald. Terugzetten kan altijd.")

    def take(self) -> Act:
        return actions.hide_initiative(by=self.by, initiative=self.initiative, said=self.said)


class Archive(Step):
    kind, css, key = ActKind.ARCHIVE, "second", "r"
    name = _("Breng naar het archief")
    lead = _("Het verdwijnt uit lijst, kaart en bestanden. De pagina zelf blijft. Terugzetten kan altijd.")

    def take(self) -> Act:
        return actions.archive_published(by=self.by, initiative=self.initiative, said=self.said)


class BringBack(Step):
    kind, key = ActKind.BRING_BACK, "t"
    name = _("Zet terug op de site")
    lead = _("Het staat meteen weer in de lijst, op de kaart en in elk bestand.")

    @property
    def warning(self) -> str:
        if taken_away_by_organiser(self.initiative):
            return _("De organisator heeft dit zelf weggehaald. Zet het alleen terug als die dat wil.")
        return ""

    def take(self) -> Act:
        return actions.bring_back(by=self.by, initiative=self.initiative, said=self.said)
