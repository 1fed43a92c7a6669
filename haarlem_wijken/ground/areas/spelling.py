"""How CBS spells an area: `buurtcode`, `BU_CODE` and `bu_code` are one name, and -99997 is no number of people.

The newer files and the service at PDOK write `aantalInwoners`, the GeoPackage `aantal_inwoners`, the older shape files
`AANT_INW`. Read without capitals and underscores these are few. CBS writes a figure that is unknown or kept secret as
-99990 or less (Toelichting Wijk- en Buurtkaart 2024).
"""

import math
import re
from dataclasses import dataclass

from .faults import Fault

UNKNOWN = -99_990
LARGEST = 2_147_483_647  # of a whole number in the database
LEVELS = {"buurt": ("bu", re.compile(r"BU\d{8}")), "wijk": ("wk", re.compile(r"WK\d{6}")),
          "gemeente": ("gm", re.compile(r"GM\d{4}"))}  # fmt: skip
FIGURES = {
    "population": ("aantalinwoners", "aantinw"),
    "dwellings": ("woningvoorraad", "woningen", "aantalwoningen"),
    "land_hectares": ("oppervlaktelandinha", "oppland", "oppervlakteland"),
    "density": ("bevolkingsdichtheidinwonersperkm2", "bevdichth", "bevolkingsdichtheid"),
}
WATER = {"ja", "1", "1.0", "true", "b"}  # "B" is land or water abroad
NAME_LENGTH = 80


@dataclass(frozen=True)
class Properties:
    """One feature's properties, read. Codes are "" and names None where the file has none.

    `figures` holds those the file has, None for unknown. `year` is that of the file, where it tells.
    """

    level: str
    codes: dict[str, str]
    names: dict[str, str | None]
    figures: dict[str, int | None]
    water: bool
    year: int | None

    @property
    def code(self) -> str:
        return self.codes[self.level]

    @property
    def parent(self) -> str:
        """The wijk of a buurt, the town of a wijk; by the property, else by the digits of the code."""
        if self.level == "buurt":
            return self.codes["wijk"] or f"WK{self.code[2:8]}"
        return self.town if self.level == "wijk" else ""

    @property
    def town(self) -> str:
        return self.codes["gemeente"] or f"GM{self.code[2:6]}"


def read(properties: object, where: str) -> Properties:
    """`properties` of a GeoJSON feature. Raises Fault with `where` ("feature 3 of buurten.geojson"), or the code."""
    if not isinstance(properties, dict):
        raise Fault(f"{where} has no properties, so no code.")
    values = {str(key).lower().replace("_", ""): value for key, value in properties.items()}
    codes = {level: _code(level, values) for level in LEVELS}
    level = next((level for level in LEVELS if codes[level]), None)
    if level is None:
        raise Fault(f"{where} has no code: there is no buurtcode, wijkcode or gemeentecode (or BU_CODE and so on).")
    for one, (_, pattern) in LEVELS.items():
        if codes[one] and not pattern.fullmatch(codes[one]):
            raise Fault(f"{where}: {codes[one][:20]!r} is no code of a {one}.")
    return Properties(
        level=level,
        codes=codes,
        names={one: _name(one, values, codes[level]) for one in LEVELS},
        figures=_figures(values, codes[level]),
        water=str(values.get("water", values.get("h2o", ""))).strip().lower() in WATER,
        year=_year(values),
    )


def _code(level: str, values: dict) -> str:
    short = LEVELS[level][0]
    code = str(values.get(f"{level}code") or values.get(f"{short}code") or "").strip().upper()
    return f"{short.upper()}{code}" if code.isdecimal() else code  # the address service leaves "GM" out


def _name(level: str, values: dict, code: str) -> str | None:
    name = values.get(f"{level}naam") or values.get(f"{LEVELS[level][0]}naam")
    if name is None:
        return None
    name = " ".join(str(name).split())
    if not name.isprintable() or len(name) > NAME_LENGTH:
        raise Fault(f"{code}: the name of its {level} is no line of at most {NAME_LENGTH} letters.")
    return name or None


def _figures(values: dict, code: str) -> dict[str, int | None]:
    found = {}
    for field, spellings in FIGURES.items():
        spelling = next((one for one in spellings if one in values), None)
        if spelling:
            found[field] = _figure(values[spelling], code, spelling)
    return found


def _figure(value: object, code: str, spelling: str) -> int | None:
    if value is None or value in {"", "."}:
        return None
    try:
        number = float(value) if not isinstance(value, bool) else math.nan
    except (TypeError, ValueError, OverflowError):
        number = math.nan
    if number <= UNKNOWN:
        return None
    if not 0 <= number <= LARGEST:
        raise Fault(f"{code}: {spelling} is {str(value)[:20]!r}, which is no count.")
    return round(number)


def _year(values: dict) -> int | None:
    text = str(values.get("jaar") or values.get("jrstatcode") or "")[:4]
    return int(text) if re.fullmatch(r"(19|20)\d\d", text) else None
