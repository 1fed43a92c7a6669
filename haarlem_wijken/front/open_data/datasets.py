"""What the page about open data tells, made from the definitions that the files themselves obey."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from councils import api as council_files
from councils import selection as council_selection
from councils.exchange import files as exchange_files
from councils.exchange import selection as exchange_selection
from councils.models import ExchangeKind, Kind, Status
from haarlem_wijken.ground.outputs.answers import MEDIA_TYPES
from haarlem_wijken.ground.outputs.embed import own_params
from haarlem_wijken.ground.outputs.licence import LICENCE_URL, attribution
from haarlem_wijken.ground.selections.parameters import (
    Choices,
    Day,
    Flag,
    Named,
    Number,
    One,
    Page,
    Param,
    Point,
    Rows,
    Text,
    Year,
)
from haarlem_wijken.ground.town.atlas import Atlas
from haarlem_wijken.ground.town.palette import Palette
from initiatives import api as initiative_files
from initiatives import selection as initiative_selection
from initiatives.calls import selection as call_selection
from initiatives.calls.days import Span
from initiatives.matrix import records as theme_files
from initiatives.matrix import selection as theme_selection
from initiatives.models import Stage
from initiatives.sheet.paper import FORMAT
from initiatives.spread import records as spread_files
from initiatives.spread import selection as spread_selection
from initiatives.workflow import Help
from meetings.agreements import files as agreement_files
from meetings.minutes.file.volume import MOST
from meetings.selection import agreements as agreement_selection
from meetings.selection import meetings as meeting_selection
from meetings.workflow import AgreementKind, AgreementState

MEANINGS = {
    "stadsdeel": gettext_lazy("In welk stadsdeel."),
    "wijk": gettext_lazy("In welke wijk. Ook namen die mensen gebruiken tellen mee."),
    "buurt": gettext_lazy("In welke buurt. Ook namen die mensen gebruiken tellen mee."),
    "thema": gettext_lazy("Waar het over gaat."),
    "fase": gettext_lazy("Hoe ver het is."),
    "soort": gettext_lazy("Wat voor organisatie het is."),
    "status": gettext_lazy("Of het nog bestaat."),
    "wat": gettext_lazy("Wat er nodig is."),
    "wanneer": gettext_lazy("Op welke dag het is, geteld vanaf vandaag."),
    "q": gettext_lazy("Woorden om op te zoeken. Delen van woorden en kleine tikfouten tellen mee."),
    "bij": gettext_lazy("Rond een punt."),
    "straal": gettext_lazy("Hoe ver rond dat punt, in meters. Alleen samen met bij."),
    "sinds": gettext_lazy("Op deze dag of later op de site gekomen."),
    "hulp": gettext_lazy("Alleen wie nu hulp zoekt."),
    "ervaring": gettext_lazy("Alleen wie ervaring wil delen."),
    "sorteer": gettext_lazy("De volgorde op de bladzijde. In een bestand maakt het niets uit."),
    ExchangeKind: gettext_lazy("Praktijkles, vraag of aanbod."),
    "voorbij": gettext_lazy("Ook wat voorbij is."),
    "schaal": gettext_lazy("Hoe groot de gebieden zijn die naast elkaar staan."),
    AgreementKind: gettext_lazy("Wat voor afspraak het is."),
    "groep": gettext_lazy("Van welke wijkraad, welk wijkplatform of welke werkgroep."),
    "wie": gettext_lazy("Wie de afspraak heeft."),
    "stand": gettext_lazy("Hoe de afspraak ervoor staat."),
    "laat": gettext_lazy("Alleen wat klaar had moeten zijn en nog openstaat."),
    "van": gettext_lazy("Afgesproken op deze dag of later."),
    "tot": gettext_lazy("Afgesproken op deze dag of eerder."),
    "when of meetings": gettext_lazy("Wat nog komt, wat geweest is, of alles."),
    "from of meetings": gettext_lazy("Op deze dag of later."),
    "until of meetings": gettext_lazy("Op deze dag of eerder."),
    "tree of spread": gettext_lazy("Alleen de olievlek waar dit initiatief in zit."),
    "year of spread": gettext_lazy("Hoe het was aan het eind van dit jaar."),
    "toon": gettext_lazy("Wat het kader laat zien. Bijeenkomsten hebben geen kaart."),
    "aantal": gettext_lazy("Hoeveel er in de lijst staan."),
    "formaat": gettext_lazy("Hoe groot het papier van een vel is; zonder is het A3."),
    "pagina": gettext_lazy("De hoeveelste bladzijde. Een bestand heeft geen bladzijden: daar maakt het niets uit."),
}
WORDS = {"fase": Stage, "soort": Kind, "status": Status, "wat": Help, "wanneer": Span}
AGREEMENTS = {"soort": AgreementKind, "stand": AgreementState}
MEETINGS = {"wanneer": "when of meetings", "van": "from of meetings", "tot": "until of meetings"}
EXCHANGES = {"soort": ExchangeKind}
SPREAD = {"van": "tree of spread", "tot": "year of spread"}
KINDS = {  # kind of parameter -> what may be filled in, with its own limits
    Choices: gettext_lazy("één van deze woorden; meer mag ook, met de naam erbij herhaald: dan is het of-of"),
    Rows: gettext_lazy("het laatste deel van het adres van de bladzijde; meer mag ook: dan is het of-of"),
    Named: gettext_lazy("het laatste deel van het adres van zijn bladzijde"),
    One: gettext_lazy("één van deze woorden"),
    Flag: gettext_lazy("1 voor ja"),
    Text: gettext_lazy("woorden, ten hoogste %(maximum)s tekens"),
    Number: gettext_lazy("een heel getal van %(low)s tot en met %(high)s; zonder is het %(default)s"),
    Point: gettext_lazy("breedtegraad, komma, lengtegraad (WGS84), in of bij Haarlem"),
    Day: gettext_lazy("een dag als jaar-maand-dag, van %(first)s tot en met %(last)s"),
    Year: gettext_lazy("een jaar in vier cijfers, van %(first)s tot en met %(last)s"),
    Page: gettext_lazy("een heel getal vanaf 1"),
}
NOTHING = defaultdict(dict, bij={"": ()})  # chosen before an order: nothing but a point, so that all are told
EXAMPLES = {
    "q": "tuin", "bij": "52.38,4.63", "straal": "500", "sinds": "2026-01-01", "van": "2026-01-01", "tot": "2026-12-31",
    "tree of spread": "het-zaeltje", "year of spread": "2020", "groep": "werkgroep-wijken", "pagina": "2",
    "toon": "kaart", "aantal": "5",
}  # fmt: skip
FILES = {
    "csv": gettext_lazy("Een tabel voor elk rekenprogramma: komma’s, UTF-8, één regel met namen bovenaan."),
    "xlsx": gettext_lazy("Dezelfde tabel voor Excel, tot 10.000 rijen."),
    "geojson": gettext_lazy("Punten voor een kaart, bijvoorbeeld in QGIS (RFC 7946, WGS84)."),
    "atom": gettext_lazy("Om te volgen in een feedlezer: de 50 nieuwste (RFC 4287)."),
    "ics": gettext_lazy("Om te volgen in je agenda: wat een vaste dag heeft (RFC 5545)."),
    "pdf": gettext_lazy(
        "Een vel om op te hangen en op te tekenen: de kaart met nummers, de lijst en lege regels. Met formaat kies je"
        " het papier: a4, a3, a2 of a1."
    ),
    "embed": gettext_lazy("Een bladzijde om op je eigen site te zetten, in een kader (iframe)."),
}


@dataclass(frozen=True)
class Told:
    """One parameter: what may be filled in (`kind`, and `values` as (slug, words)), and a query that uses it."""

    param: Param
    name: str
    meaning: str
    kind: str
    example: str
    values: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class File:
    """`url` is its path, `about` what it is."""

    ending: str
    url: str
    about: str
    own: list[Told] = field(default_factory=list)  # parameters that only this one has

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.ending].partition(";")[0]


@dataclass(frozen=True)
class Dataset:
    """What can be taken along of one room."""

    key: str
    name: str
    about: str
    page: str
    files: list[File]
    parameters: list[Told]
    columns: dict[str, str]


def datasets(tree: Atlas, palette: Palette) -> list[Dataset]:
    """All there is to take along of the rooms, in the running language."""
    return [*_of_initiatives(tree, palette), *_of_councils(tree, palette)]


def _of_initiatives(tree: Atlas, palette: Palette) -> list[Dataset]:
    return [
        Dataset(
            "initiatives",
            _("Initiatieven"),
            _("Wat bewoners van Haarlem samen doen: goedgekeurd, openbaar en niet gearchiveerd."),
            reverse("initiatives"),
            _files("initiatives", ("csv", "xlsx", "geojson", "atom", "pdf", "embed")),
            _parameters(initiative_selection.read, tree, palette),
            initiative_files.COLUMNS,
        ),
        Dataset(
            "spread",
            _("De olievlek"),
            _("Wie bracht wie op een idee: één regel voor elk paar. Wat in het archief staat, telt mee."),
            reverse("spread"),
            _files("spread", ("csv", "geojson", "atom")),
            _parameters(spread_selection.read, tree, palette, SPREAD),
            spread_files.COLUMNS,
        ),
        Dataset(
            "themes",
            _("Thema’s per gebied"),
            _("Hoeveel initiatieven elk gebied heeft over elk thema: één regel voor elk paar, ook waar er geen zijn."),
            reverse("themes"),
            _files("themes", ("csv",)),
            _parameters(theme_selection.read, tree, palette),
            theme_files.COLUMNS,
        ),
    ]


def _of_councils(tree: Atlas, palette: Palette) -> list[Dataset]:
    """With the calls for help, which are of both."""
    return [
        Dataset(
            "councils",
            _("Wijkraden en wijkplatforms"),
            _("Welke er zijn en waren, in welk gebied, en hoe zeker dat is."),
            reverse("councils"),
            _files("councils", ("csv", "geojson", "atom", "embed")),
            _parameters(council_selection.read, tree, palette),
            council_files.COLUMNS,
        ),
        Dataset(
            "exchanges",
            _("Leren van elkaar"),
            _("Praktijklessen, vragen en aanbod van wijkraden, wijkplatforms en werkgroepen."),
            reverse("exchanges"),
            _files("exchanges", ("csv", "atom")),
            _parameters(exchange_selection.read, tree, palette, EXCHANGES),
            exchange_files.COLUMNS,
        ),
        Dataset(
            "calls",
            _("Oproepen"),
            _("Waar nu hulp voor wordt gevraagd. Wie zich aanmeldt, staat nergens."),
            reverse("calls"),
            _files("calls", ("atom", "ics", "embed")),
            _parameters(call_selection.read, tree, palette),
            {},
        ),
        Dataset(
            "meetings",
            _("Bijeenkomsten"),
            _(
                "Wanneer wijkraden en werkgroepen bij elkaar komen en kwamen: wat openbaar is. Elke bijeenkomst is er"
                " ook als JSON, op haar eigen adres met .json erachter. De verslagen van een lijst zijn er als één PDF,"
                " op %(address)s met dezelfde keuze erachter, hooguit %(most)s tegelijk."
            )
            % {"address": reverse("meetings-pdf"), "most": MOST},
            reverse("meetings"),
            _files("meetings", ("atom", "ics", "embed"), drawn=False),
            _parameters(lambda query, tree, _palette: meeting_selection.read(query, tree), tree, palette, MEETINGS),
            {},
        ),
        Dataset(
            "agreements",
            _("Afspraken"),
            _("Wat wijkraden en werkgroepen hebben afgesproken, wie het doet en hoe het ermee staat: wat openbaar is."),
            reverse("agreements"),
            _files("agreements", ("csv", "xlsx", "atom", "ics")),
            _parameters(lambda query, tree, _palette: agreement_selection.read(query, tree), tree, palette, AGREEMENTS),
            agreement_files.COLUMNS,
        ),
    ]


def structured(found: list[Dataset]) -> dict:
    """The same for search engines and catalogues (schema.org, which DCAT is mapped to)."""
    return {"@context": "https://schema.org", "@graph": [_dataset(one) for one in found]}


def of_frames(*, drawn: bool = True) -> list[Told]:
    """The parameters that only a frame on another site has; `drawn`: of something with a map."""
    return [_told(param, None, None, {}) for param in own_params(drawn=drawn)]


def _files(room: str, endings: tuple[str, ...], *, drawn: bool = True) -> list[File]:
    own = {"embed": of_frames(drawn=drawn), "pdf": [_told(FORMAT, None, None, {})]}
    return [File(one, reverse(f"{room}-{one}"), str(FILES[one]), own.get(one, [])) for one in endings]


def _parameters(read: Callable, tree: Atlas, palette: Palette, words: dict | None = None) -> list[Told]:
    """`words`: of this dataset alone, instead of WORDS."""
    return [_told(param, tree, palette, WORDS | (words or {})) for param in read(QueryDict(), tree, palette).params]


def _told(param: Param, tree: Atlas | None, palette: Palette | None, words: dict) -> Told:
    values = _values(param, tree, palette, words)
    meaning = MEANINGS.get(words.get(param.name)) or MEANINGS[param.name]
    value = EXAMPLES.get(words.get(param.name)) or EXAMPLES.get(param.name) or (values[0][0] if values else "1")
    before = f"{param.of}={EXAMPLES[param.of]}&" if isinstance(param, Number) and param.of else ""
    return Told(param, param.name, str(meaning), _kind(param), f"?{before}{param.name}={value}", values)


def _values(param: Param, tree: Atlas, palette: Palette, words: dict) -> list[tuple[str, str]]:
    """The slugs that may be chosen, with their words."""
    if isinstance(param, One):
        return [(slug, str(words)) for slug, words in param.options(NOTHING).items()]
    if type(param) is not Choices:
        return []
    if param.name in initiative_selection.AREA_NAMES:
        places = [*tree.of_level(param.name), *(alias for alias in tree.aliases if alias.level == param.name)]
        return [(place.slug, place.name) for place in places]
    if param.name == "thema":
        return [(slug, str(theme)) for slug, theme in palette.items()]
    return [(value, str(label)) for value, label in words[param.name].choices]


def _kind(param: Param) -> str:
    """What may be filled in, in words."""
    return str(KINDS[type(param)]) % vars(param)


def _dataset(one: Dataset) -> dict:
    return {
        "@type": "Dataset",
        "@id": f"{settings.SITE_URL}{reverse('open-data')}#{one.key}",
        "name": f"{one.name} ({settings.SITE_NAME})",
        "description": one.about,
        "url": settings.SITE_URL + one.page,
        "license": LICENCE_URL,
        "creditText": attribution(),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": settings.SITE_NAME, "url": f"{settings.SITE_URL}/"},
        "spatialCoverage": {"@type": "City", "name": "Haarlem"},
        **({"variableMeasured": list(one.columns)} if one.columns else {}),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.about,
                "contentUrl": settings.SITE_URL + file.url,
                "encodingFormat": file.media_type,
            }
            for file in one.files
            if file.ending not in ("embed", "pdf")  # to look at, no data
        ],
    }
