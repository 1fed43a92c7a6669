"""Where it is: an address, a point of the device, or a buurt from the list."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.services.locatieserver import Unavailable, find
from haarlem_wijken.ground.town.atlas import Atlas, atlas

from ..models import Precision
from ..places.street import near_point
from .fields import Words

SHOWS = [
    ("address", _("Precies hier: je adres of je punt staat op de site")),
    ("street", _("Alleen de straat: zonder huisnummer, en op de kaart ongeveer hier")),
    ("buurt", _("Alleen de buurt: je adres en je punt komen niet op de site")),
]
KINDS = {"adres": Precision.EXACT, "weg": Precision.STREET, "postcode": Precision.STREET}  # of the register

Point = tuple[str, float, float, str]  # precision, WGS84 degrees, name


def areas() -> list[tuple]:
    """Nothing, the whole town, and the buurten per stadsdeel: to choose from."""
    city = atlas.latest()
    groups = [
        (stadsdeel.name, sorted(((b.code, b.name) for b in stadsdeel.parts(Level.BUURT)), key=lambda pair: pair[1]))
        for stadsdeel in city.of_level(Level.STADSDEEL)
    ]
    return [("", _("Geen buurt gekozen")), (city.town.code, _("Heel Haarlem, of geen vaste plek")), *groups]


class OneOf:
    """A field that may stay empty when another is filled in: it is not said that it may."""

    one_of = True


class AddressWords(OneOf, Words):
    pass


class AreaChoice(OneOf, forms.ChoiceField):
    pass


class WhereForm(forms.Form):
    """An address goes before a buurt, a buurt before the point of the device.

    `lat` and `lon` (WGS84 degrees) hold for the words in `located` ("exact:Grote Markt 2"): so an address is looked up
    once, and one that was changed is looked up again.
    """

    address = AddressWords(
        label=_("Adres of postcode"),
        help_text=_("Typ een straat en huisnummer of een postcode. Of kies hieronder een buurt."),
        most=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-line1"}),
    )
    area = AreaChoice(
        label=_("Of kies een buurt"),
        choices=areas,
        required=False,
        error_messages={"invalid_choice": _("Kies een buurt uit de lijst.")},
    )
    show = forms.ChoiceField(
        label=_("Wat mag iedereen zien?"),
        choices=SHOWS,
        initial="address",
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies wat iedereen mag zien."),
            "invalid_choice": _("Kies wat iedereen mag zien."),
        },
    )
    lat = forms.FloatField(required=False, widget=forms.HiddenInput)
    lon = forms.FloatField(required=False, widget=forms.HiddenInput)
    located = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)

    def clean(self) -> dict:
        said = super().clean()
        if {"address", "area"} <= said.keys():
            said["place"] = self._place(said, atlas.latest())
        return said

    def _place(self, said: dict, city: Atlas) -> dict:
        """`precision`, `lat`, `lon` and `area`, as a proposal keeps them; `located` and `given`, the point that was
        meant, for the next step; `found`: what an address that was looked up is called. Raises ValidationError.
        """
        address, chosen = said["address"], said["area"]
        point = self._given(said)
        if address and point is None:
            point = _looked_up(address, bool(chosen), city)
        if point and (address or not chosen):
            return _at(point, address, said.get("show", "buurt"), city)
        if not chosen:
            raise ValidationError({"address": _("Zeg waar het is: typ een adres, of kies een buurt.")})
        town = chosen == city.town.code
        how = Precision.NONE if town else Precision.BUURT
        where = {"precision": str(how), "lat": None, "lon": None, "area": chosen}
        return where | {"located": "", "found": "", "given": (None, None)}

    def _given(self, said: dict) -> Point | None:
        """The point that came along, if it is the point of what is typed."""
        lat, lon = said.get("lat"), said.get("lon")
        precision, _colon, words = said.get("located", "").partition(":")
        if lat is None or lon is None or precision not in KINDS.values() or words != said["address"]:
            return None
        return precision, lat, lon, ""


def _at(point: Point, address: str, show: str, city: Atlas) -> dict:
    precision, lat, lon, found = point
    node = city.at(lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None
    if node is None:
        raise ValidationError({"address": _outside(address)})
    where = {"precision": precision, "lat": lat, "lon": lon, "area": node.code}
    where |= {"located": f"{precision}:{address}", "found": found, "given": (lat, lon)}
    if show == "buurt":
        return where | {"precision": str(Precision.BUURT)}
    return where | _blurred(lat, lon, city) if show == "street" and precision == Precision.EXACT else where


def _blurred(lat: float, lon: float, city: Atlas) -> dict:
    """Of an exact point what may be shown when only the street may; the buurt where no point nearby is in it."""
    near = near_point(lat, lon, city)
    if near is None:
        return {"precision": str(Precision.BUURT)}
    return {"precision": str(Precision.STREET), "lat": near[0], "lon": near[1]}


def _looked_up(address: str, may_fail: bool, city: Atlas) -> Point | None:
    """The point of an address in Haarlem. None when it is unknown but a buurt was chosen too."""
    try:
        found = find(address, city=city)
    except Unavailable:
        if may_fail:
            return None
        words = _("We kunnen adressen nu even niet opzoeken. Kies een buurt uit de lijst; wat je typte, blijft staan.")
        raise ValidationError({"area": words}) from None
    inside = next((one for one in found if one.in_town and one.kind in KINDS), None)
    if inside:
        return str(KINDS[inside.kind]), inside.lat, inside.lon, inside.name
    if any(not one.in_town for one in found):
        raise ValidationError({"address": _outside(address)})
    if may_fail:
        return None
    words = _("“%(address)s” vinden we niet in Haarlem. Kijk of het klopt, of kies een buurt uit de lijst.")
    raise ValidationError({"address": words % {"address": address}})


def _outside(address: str):
    if not address:
        return _("Deze plek ligt niet in Haarlem. Typ een adres in Haarlem, of kies een buurt.")
    return _("“%(address)s” ligt niet in Haarlem. Kies een plek in Haarlem.") % {"address": address}
