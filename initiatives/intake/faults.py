"""What can be wrong with a file. Kept as a kind with its values, so that it is said in the reader's own language."""

from dataclasses import asdict, dataclass, field

from django.utils.translation import gettext_lazy as _

LONGEST_VALUE = 60  # characters of a value that are repeated

WORDS = {
    # the file
    "empty": _("Er staat niets in dit bestand."),
    "too_big": _("Dit bestand is te groot. Het mag hoogstens %(most)s MB zijn. Deel het in tweeën."),
    "no_rows": _("Er staat alleen een kopregel in. Zet elk initiatief op een eigen rij eronder."),
    "too_many_rows": _("Er staan meer dan %(most)s rijen in. Deel het bestand in stukken."),
    "too_many_columns": _("Er zijn %(count)s kolommen. Het mogen er hoogstens %(most)s zijn: haal weg wat leeg is."),
    "extension": _("Dit soort bestand lezen we niet. Kies een bestand dat eindigt op %(known)s."),
    "web_page": _("Dit is een webpagina en geen tabel. Bewaar het bestand opnieuw, als CSV of XLSX."),
    "old_excel": _("Dit is een oud Excel-bestand (.xls). Open het en bewaar het als XLSX."),
    "is_excel": _("Dit is een Excel-bestand, maar de naam zegt iets anders. Geef het een naam die eindigt op .xlsx."),
    "no_excel": _("Dit is geen Excel-bestand dat we kunnen lezen. Open het en bewaar het opnieuw als XLSX."),
    "bomb": _("Uitgepakt is dit bestand te groot. Het mag hoogstens %(most)s MB zijn. Haal plaatjes en opmaak weg."),
    "no_text": _("Dit bestand is geen tekst. Kies een CSV, XLSX of GeoJSON."),
    "bad_csv": _("Vanaf deze rij is het bestand niet te lezen. Vaak ontbreekt er een aanhalingsteken."),
    "no_json": _("Dit is geen geldige JSON. Bij regel %(line)s gaat het mis."),
    "no_geojson": _("Dit is geen GeoJSON met een lijst van onderdelen. Nodig is een FeatureCollection."),
    "projection": _(
        "De coördinaten staan in een ander stelsel dan WGS84. Bewaar het bestand opnieuw in WGS84 (EPSG:4326)."
    ),
    # the header
    "twice": _("Deze kolom staat er twee keer in, ook als “%(other)s”. Laat er één staan."),
    "missing_column": _("De kolom “%(label)s” ontbreekt. Zet hem in de kopregel en vul hem op elke rij in."),
    "missing_place": _("Er is geen kolom die zegt waar het is. Geef een buurt, of een breedte- en een lengtegraad."),
    # any cell
    "required": _("Vul hier iets in."),
    "too_long": _("Dit is te lang: %(length)s tekens. Het mogen er hoogstens %(most)s zijn."),
    "no_words": _("Hier hoort tekst te staan, geen lijst of object."),
    "formula": _("Hier staat een formule, zonder uitkomst. Open het bestand in Excel en bewaar het opnieuw."),
    "bad_signs": _("Er staat een onleesbaar teken in. Typ de tekst opnieuw."),
    "too_many_cells": _("Deze rij heeft meer cellen dan de kopregel. Zet tekst met een komma tussen aanhalingstekens."),
    # one kind of cell
    "stage": _("Deze fase kennen we niet. Kies uit: %(known)s."),
    "precision": _("Dit kennen we niet. Kies uit: %(known)s."),
    "language": _("Deze taal kennen we niet. Kies nl of en."),
    "yes_or_no": _("Zeg ja of nee."),
    "theme": _("Dit thema kennen we niet: %(unknown)s. Kies uit: %(known)s."),
    "website": _("Dit is geen webadres. Een webadres ziet er zo uit: https://www.voorbeeld.nl."),
    "email": _("Dit is geen e-mailadres. Een adres ziet er zo uit: naam@voorbeeld.nl."),
    "slug": _("Dit kan geen adres zijn. Gebruik kleine letters, cijfers en streepjes, of laat het leeg."),
    "url": _("Dit is geen adres van een initiatief op deze site. Een eigen website hoort in de kolom “website”."),
    "other_slug": _("Dit adres hoort bij “%(other)s”. Laat in “url” en “slug” hetzelfde staan."),
    "source": _("Dit initiatief staat niet op de site en niet in dit bestand. Geef de naam of het adres, of niets."),
    "source_circle": _("Dit gaat in een kring: dat initiatief kreeg het idee juist van dit."),
    "day": _("Dit is geen datum. Schrijf hem als 2024-05-31 of 31-05-2024."),
    "future": _("Deze datum moet nog komen."),
    "started": _("Dit is geen datum. Schrijf 2024, 2024-05 of 2024-05-31."),
    # where it is
    "area": _("Dit gebied kennen we niet. Kies een buurt, wijk of stadsdeel van Haarlem."),
    "area_guess": _("Dit gebied kennen we niet. Bedoel je “%(guess)s”?"),
    "area_many": _("Dit zijn meer gebieden: %(known)s. Kies er een, of geef een punt op de kaart."),
    "area_differs": _("Dit klopt niet met de andere kolommen: %(smaller)s ligt daar niet in."),
    "area_of_point": _("Het punt ligt ergens anders: in %(area)s. Pas het punt of het gebied aan."),
    "no_place": _("Er staat niet bij waar het is. Geef een buurt, of een punt op de kaart."),
    "number": _("Dit is geen getal. Een coördinaat ziet er zo uit: %(example)s."),
    "half_point": _("Eén coördinaat is te weinig. Vul “lat” en “lon” allebei in, of geen van beide."),
    "rd": _("Dit zijn RD-coördinaten (EPSG:28992). Reken ze om naar WGS84: in Haarlem is dat ongeveer 52,38 en 4,64."),
    "swapped": _("Breedte en lengte zijn verwisseld. In Haarlem is lat ongeveer 52,38 en lon ongeveer 4,64."),
    "outside": _("Dit punt ligt niet in Haarlem. In Haarlem is lat ongeveer 52,38 en lon ongeveer 4,64."),
    "geometry": _("Op de kaart kan dit alleen een punt zijn, of niets (null)."),
    "feature": _("Dit is geen onderdeel (Feature) met eigenschappen."),
    "point_precision": _("Er is een punt, dus “geen vaste plek” klopt niet. Kies precies, straat of buurt."),
    "needs_point": _("Dan is ook een punt op de kaart nodig: vul lat en lon in, of kies “buurt”."),
    "needs_buurt": _("Kies dan een buurt: %(area)s is groter."),
}  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """One fault. `row` as a spreadsheet numbers it (of GeoJSON: which feature), 0 for the file as a whole."""

    row: int
    column: str  # its header as the file has it; empty for the row or the file as a whole
    value: str
    kind: str  # a key of WORDS
    params: dict = field(default_factory=dict)
    more: list[int] = field(default_factory=list)  # the first of the other rows with the same fault
    times: int = 1  # how many rows have it

    @classmethod
    def of(cls, row: int, column: str, value, kind: str, **params) -> "Fault":
        """With the value cut, and everything as JSON can hold it."""
        words = (
            ""
            if value is None
            else str(value).encode(errors="replace").decode().replace("\0", "\N{REPLACEMENT CHARACTER}")
        )
        cut = words if len(words) <= LONGEST_VALUE else f"{words[: LONGEST_VALUE - 1]}…"
        return cls(row, column[:LONGEST_VALUE], cut, kind, {name: str(value) for name, value in params.items()})

    @property
    def unnamed(self) -> int:
        """How many rows have the same fault, beside those that are named."""
        return self.times - 1 - len(self.more)

    @property
    def words(self) -> str:
        """What is wrong and what is right, in the language of the moment."""
        return str(WORDS[self.kind]) % self.params

    @property
    def as_json(self) -> dict:
        return asdict(self)


class Unreadable(Exception):
    """Nothing of the file can be read. `kind` is a key of WORDS, `row` where it ends when that is known."""

    def __init__(self, kind: str, row: int = 0, **params):
        super().__init__(kind)
        self.fault = Fault.of(row, "", None, kind, **params)


class Wrong(Exception):
    """One cell is wrong. `column` is the name of a column of ours, when it is not the cell that was asked."""

    def __init__(self, kind: str, column: str = "", **params):
        super().__init__(kind)
        self.kind, self.column, self.params = kind, column, params
