"""The columns a file may have: names, what goes in them, an example. Page and example files follow from it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.texts import fold

from .faults import Fault

MOST_COLUMNS = 100


@dataclass(frozen=True)
class Column:
    """`name` is the header the portal itself writes; `others` are headers that mean the same, a space in them
    as an underscore.
    """

    name: str
    label: Promise
    explanation: Promise
    example: str = ""
    others: str = ""
    required: bool = False

    @property
    def also(self) -> list[str]:
        """The other headers, to be read: they are the same in every language."""
        return [other.replace("_", " ") for other in self.others.split()]


COLUMNS = (
    Column(
        "title",
        _("naam"),
        _("Hoe het heet. Hoogstens 120 tekens."),
        "Geveltuintjes Hagestraat",
        "titel naam name initiatief",
        required=True,
    ),
    Column(
        "summary",
        _("in het kort"),
        _("Eén of twee zinnen. Hoogstens 200 tekens."),
        "Bewoners maken hun gevels groen.",
        "samenvatting in_het_kort kort omschrijving_kort",
        required=True,
    ),
    Column(
        "stage",
        _("fase"),
        _("Hoe ver het is: idee, in-oprichting, lopend, afgerond of gestopt."),
        "lopend",
        "fase status stand",
        required=True,
    ),
    Column(
        "themes",
        _("thema’s"),
        _("Waar het over gaat. Bij meer thema’s staat er een komma of een | tussen."),
        "groen|straat",
        "thema themas theme categorie categorieen",
        required=True,
    ),
    Column(
        "buurt",
        _("buurt"),
        _("Naam van de buurt. Hoeft niet als er een punt is."),
        "Vijfhoek",
        "buurtnaam neighbourhood",
    ),
    Column(
        "buurtcode",
        _("buurtcode"),
        _("De code van het CBS, in plaats van de naam."),
        "BU03920105",
        "code gebiedscode bucode",
    ),
    Column("wijk", _("wijk"), _("Alleen als de buurt niet bekend is."), "", "wijknaam district"),
    Column("stadsdeel", _("stadsdeel"), _("Alleen als de buurt en de wijk niet bekend zijn."), "", "stadsdeelnaam"),
    Column("area", _("gebied"), _("Een buurt, wijk of stadsdeel, of Haarlem voor de hele stad."), "", "gebied"),
    Column(
        "lat",
        _("breedtegraad"),
        _("Punt op de kaart in WGS84. De buurt volgt eruit."),
        "52.37911",
        "breedtegraad breedte latitude y",
    ),
    Column(
        "lon",
        _("lengtegraad"),
        _("Het andere getal van het punt."),
        "4.62937",
        "lng long lengtegraad lengte longitude x",
    ),
    Column(
        "precision",
        _("hoe precies"),
        _("Precies, straat, buurt of geen. Leeg: precies bij een punt. Bij “buurt” bewaren we het punt niet."),
        "straat",
        "hoe_precies precisie nauwkeurigheid",
    ),
    Column(
        "place_words",
        _("plek in woorden"),
        _("Hoe mensen de plek noemen."),
        "Hagestraat",
        "plek plek_in_woorden adres locatie address",
    ),
    Column(
        "story",
        _("verhaal"),
        _("Meer vertellen mag. Markdown wordt opgemaakt."),
        "Elke lente planten we samen.",
        "verhaal beschrijving omschrijving toelichting description",
    ),
    Column(
        "organiser",
        _("door"),
        _("Openbare naam van wie het doet."),
        "Bewoners van de Hagestraat",
        "door organisator organisatie initiatiefnemer organizer",
    ),
    Column(
        "website",
        _("website"),
        _("Het eigen webadres van het initiatief."),
        "https://www.voorbeeld.nl",
        "site webadres link homepage",
    ),
    Column(
        "started",
        _("begonnen"),
        _("Een jaar, een maand of een dag."),
        "2019-04",
        "begonnen sinds start startdatum begin started_on",
    ),
    Column(
        "confirmed",
        _("bevestigd"),
        _("De dag waarop de organisatoren zeiden dat het klopt."),
        "",
        "bevestigd bevestigd_op confirmed_on",
    ),
    Column("language", _("taal"), _("Taal van de tekst: nl of en. Leeg: nl."), "nl", "taal"),
    Column(
        "inspired_by",
        _("geïnspireerd door"),
        _("Welk initiatief het idee gaf: de naam of het adres. Het staat op de site, of ook in dit bestand."),
        "",
        "geïnspireerd_door idee_van zoals",
    ),
    Column(
        "shares_experience",
        _("deelt ervaring"),
        _("Ja als anderen mogen vragen hoe het ging."),
        "ja",
        "deelt_ervaring ervaring",
    ),
    Column(
        "contact_email",
        _("e-mail"),
        _("Om de organisatoren te bereiken. Komt nooit op de site."),
        "",
        "e-mail e-mailadres contact mail mailadres",
    ),
    Column(
        "help",
        _("oproep"),
        _("Wat er nodig is. Hoogstens 120 tekens."),
        "Handen om te planten",
        "hulp hulpvraag oproep",
    ),
    Column("slug", _("adres"), _("Adres op deze site. Staat in een bestand dat van deze site komt."), ""),
    Column("url", _("adres"), _("Het hele adres op deze site. Zo zien we wat er al staat."), ""),
)
BY_NAME = {column.name: column for column in COLUMNS}
AREAS = ("buurtcode", "buurt", "wijk", "stadsdeel", "area")  # the smallest first
PLACES = (*AREAS, "lat")


@lru_cache(maxsize=10_000)
def plain(header: str) -> str:
    """What two headers have in common that mean the same: "Thema’s" and "themas"."""
    return re.sub(r"[\W_]+", "", fold(header))


_KNOWN = {plain(known): column for column in COLUMNS for known in (column.name, *column.others.split())}


def known(header: str) -> Column | None:
    return _KNOWN.get(plain(header))


@dataclass(frozen=True)
class Heading:
    """The header of a file, understood: which cell holds which column, what is not ours, and what is wrong."""

    written: list[str]
    places: dict[str, int]
    ignored: list[str]
    faults: list[Fault]

    def header(self, name: str) -> str:
        """What the file itself calls a column of ours."""
        return self.written[self.places[name]] if name in self.places else name


def understand(headers: Iterable, row: int) -> Heading:
    """`headers` as in the file, in which they are row `row`."""
    written = [str(header or "").strip() for header in headers]
    places: dict[str, int] = {}
    ignored, faults = [], []
    for place, header in enumerate(written):
        column = known(header)
        if column is None:
            ignored += [header] if header else []
        elif column.name in places:
            faults.append(Fault.of(row, header, header, "twice", other=written[places[column.name]]))
        else:
            places[column.name] = place
    faults += [
        Fault.of(row, column.name, None, "missing_column", label=column.label)
        for column in COLUMNS
        if column.required and column.name not in places
    ]
    if not places.keys() & set(PLACES):
        faults.append(Fault.of(row, "buurt", None, "missing_place"))
    return Heading(written, places, ignored, faults)
