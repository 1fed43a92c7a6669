"""The kinds of parameter a selection is made of.

Each has a `name` and `parse(raw, chosen)`: the values typed under that name, and what the parameters before it gave
(name to slug to thing). It gives slug to thing, and the values that are not understood.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

Chosen = Mapping[str, Mapping[str, Any]]
Parsed = tuple[dict[str, Any], list[str]]


def _last(raw: list[str]) -> str:
    """Of a parameter that has one value, the last one typed counts."""
    return raw[-1].strip() if raw else ""


@dataclass(frozen=True)
class Choices:
    """Any number of slugs (Django refuses an address of more than 1000). `find` gives the thing of a slug, or None."""

    name: str
    find: Callable[[str], Any | None]

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        slugs = sorted({value.strip().lower() for value in raw} - {""})
        found = self.found(slugs)
        return found, [slug for slug in slugs if slug not in found]

    def found(self, slugs: list[str]) -> dict[str, Any]:
        return {slug: thing for slug in slugs if (thing := self.find(slug)) is not None}


@dataclass(frozen=True)
class Rows(Choices):
    """Any number of slugs of rows in the database: `find` gives those that are there in one query, by their slug."""

    find: Callable[[list[str]], Mapping[str, Any]]

    def found(self, slugs: list[str]) -> dict[str, Any]:
        sound = [slug for slug in slugs if slug.isprintable()]  # asking PostgreSQL for a NUL is an error
        things = self.find(sound) if sound else {}
        return {slug: things[slug] for slug in slugs if slug in things}


@dataclass(frozen=True)
class Named:
    """One thing by the last part of its address. `find` gives the one it has now, and the thing; or None."""

    name: str
    find: Callable[[str], tuple[str, Any] | None]

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        slug = _last(raw).lower()
        if not slug:
            return {}, []
        found = self.find(slug) if slug.isprintable() else None  # asking PostgreSQL for a NUL is an error
        return (dict([found]), []) if found else ({}, [slug])


@dataclass(frozen=True)
class One:
    """One slug out of `options(chosen)` (slug -> thing). `default(chosen)` is not written in the address."""

    name: str
    options: Callable[[Chosen], Mapping[str, Any]]
    default: Callable[[Chosen], str]

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        slug, options = _last(raw).lower(), self.options(chosen)
        if slug in ("", self.default(chosen)):
            return {}, []
        return ({slug: options[slug]}, []) if slug in options else ({}, [slug])


@dataclass(frozen=True)
class Flag:
    """Yes (`1`) or not asked."""

    name: str

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        value = _last(raw)
        return ({"1": True} if value == "1" else {}), ([] if value in ("", "1") else [value])


@dataclass(frozen=True)
class Text:
    """Words to look for; `find` gives what they mean, or None for nothing to look for. One case, one spelling."""

    name: str
    find: Callable[[str], Any | None]
    maximum: int = 100  # characters

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        text = self._one_spelling(_last(raw))
        if not text:
            return {}, []
        if len(text) > self.maximum or any(unicodedata.category(letter) in ("Cc", "Cs") for letter in text):
            return {}, [text]
        thing = self.find(text)
        return ({}, [text]) if thing is None else ({text: thing}, [])

    @staticmethod
    def _one_spelling(text: str) -> str:
        """Without marks that are not seen: one that turns the direction of writing would turn the page around it."""
        seen = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
        return " ".join(unicodedata.normalize("NFC", seen.lower()).split())


@dataclass(frozen=True)
class Number:
    """A whole number from `low` to `high`; `default` is not written in the address. `of`: it says more about that one,
    and means nothing without it.
    """

    name: str
    low: int
    high: int
    default: int
    of: str = ""

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        value = _last(raw)
        if not value:
            return {}, []
        if not re.fullmatch(r"[0-9]{1,9}", value) or not self.low <= int(value) <= self.high:
            return {}, [value]
        number = int(value)
        if number == self.default:
            return {}, []
        return ({}, [value]) if self.of and not chosen[self.of] else ({str(number): number}, [])


@dataclass(frozen=True)
class Point:
    """Latitude and longitude in WGS84 degrees, kept to a ten-thousandth (11 m; nobody's front door). `fits` says
    whether it makes sense here.
    """

    name: str
    fits: Callable[[float, float], bool]

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        value = _last(raw)
        if not value:
            return {}, []
        if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,20})?, ?-?[0-9]{1,3}(\.[0-9]{1,20})?", value):
            return {}, [value]
        lat, lon = (round(float(degrees), 4) for degrees in value.split(","))
        return ({f"{lat},{lon}": (lat, lon)}, []) if self.fits(lat, lon) else ({}, [value])


@dataclass(frozen=True)
class Day:
    """A day of the calendar, as ISO 8601 writes it: 2026-11-23."""

    name: str
    first: date = date(1900, 1, 1)
    last: date = date(2100, 12, 31)

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        value = _last(raw)
        if not value:
            return {}, []
        try:
            day = date.fromisoformat(value) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) else None
        except ValueError:
            day = None
        return ({value: day}, []) if day and self.first <= day <= self.last else ({}, [value])


@dataclass(frozen=True)
class Year:
    """A year of the calendar, in four digits."""

    name: str
    first: int = 1900
    last: int = 2100

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        value = _last(raw)
        if re.fullmatch(r"[0-9]{4}", value) and self.first <= int(value) <= self.last:
            return {value: int(value)}, []
        return {}, [value] if value else []


@dataclass(frozen=True)
class Page:
    """A page number from 1; the first page is not written in the address."""

    name: str
    maximum: int = 1_000_000

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        value = _last(raw)
        if value in ("", "1"):
            return {}, []
        if value.isascii() and value.isdecimal() and 1 < int(value[:9]) <= self.maximum:
            return {str(int(value)): int(value)}, []
        return {}, [value]


Param = Choices | Named | One | Flag | Text | Number | Point | Day | Year | Page
