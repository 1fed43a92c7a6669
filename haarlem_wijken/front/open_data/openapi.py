"""The files that can be taken along, told to programs (OpenAPI 3.1), from the definitions the page is made of too."""

from django.conf import settings
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from haarlem_wijken.ground.outputs.licence import LICENCE, LICENCE_URL
from haarlem_wijken.ground.selections.parameters import (
    Choices,
    Day,
    Flag,
    Named,
    Number,
    One,
    Page,
    Point,
    Rows,
    Text,
    Year,
)

from .datasets import Dataset, File, Told

VERSION = "1"  # of what is promised here: goes up when a name, a column or a file goes away
DEGREES = "-?[0-9]{1,3}(\\.[0-9]{1,20})?"
SCHEMAS = {  # kind of parameter -> what it takes as JSON Schema, given the slugs that may be chosen
    Choices: lambda param, slugs: {"type": "array", "items": _one_of(slugs)},
    Rows: lambda param, slugs: {"type": "array", "items": {"type": "string"}},
    Named: lambda param, slugs: {"type": "string"},
    One: lambda param, slugs: _one_of(slugs),
    Flag: lambda param, slugs: _one_of(["1"]),
    Text: lambda param, slugs: {"type": "string", "maxLength": param.maximum},
    Number: lambda param, slugs: {
        "type": "integer", "minimum": param.low, "maximum": param.high, "default": param.default,
    },
    Point: lambda param, slugs: {"type": "string", "pattern": f"^{DEGREES}, ?{DEGREES}$"},
    Day: lambda param, slugs: {"type": "string", "format": "date"},
    Year: lambda param, slugs: {"type": "integer", "minimum": param.first, "maximum": param.last},
    Page: lambda param, slugs: {"type": "integer", "minimum": 1, "maximum": param.maximum, "default": 1},
}  # fmt: skip


def described(datasets: list[Dataset]) -> dict:
    """The whole description, in the running language, ready for JSON."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{settings.SITE_NAME}: {_('Open data')}",
            "version": VERSION,
            "description": _("Alles wat hier openbaar is, mag je meenemen: alles, of alleen wat je zoekt."),
            "license": {"name": LICENCE, "url": LICENCE_URL},
        },
        "externalDocs": {"url": settings.SITE_URL + reverse("open-data")},
        "servers": [{"url": settings.SITE_URL}],
        "tags": [{"name": one.key, "description": f"{one.name}. {one.about}"} for one in datasets],
        "paths": {file.url: {"get": _operation(one, file)} for one in datasets for file in one.files},
        "components": {
            "parameters": {_key(one, told): _parameter(told) for one in datasets for told in _asked(one)},
            "responses": _answers(),
        },
    }


def _asked(dataset: Dataset) -> list[Told]:
    """All that can be asked of it, in one file or another."""
    return [*dataset.parameters, *(told for file in dataset.files for told in file.own)]


def _key(dataset: Dataset, told: Told) -> str:
    return f"{dataset.key}.{told.name}"


def _one_of(slugs: list[str]) -> dict:
    return {"type": "string", "enum": slugs}


def _operation(dataset: Dataset, file: File) -> dict:
    refused = {"geojson": "NotUnderstood", "embed": "NotUnderstoodOnPage"}.get(file.ending, "NotUnderstoodInWords")
    codes = {"400": refused, **({"429": "TooMany"} if file.ending != "embed" else {})}
    codes |= {"413": "TooLong"} if file.ending == "xlsx" else {}
    found = {file.media_type: {"schema": _content(dataset, file)}}
    return {
        "operationId": f"{dataset.key}-{file.ending}",
        "tags": [dataset.key],
        "summary": f"{dataset.name}: {file.ending}",
        "description": file.about,
        "parameters": [_ref("parameters", _key(dataset, told)) for told in [*dataset.parameters, *file.own]],
        "responses": {
            "200": {"description": file.about, "headers": _headers(file), "content": found},
            "304": {"description": _("Niets veranderd sinds de ETag in If-None-Match.")},
            **{code: _ref("responses", name) for code, name in codes.items()},
        },
    }


def _ref(kind: str, name: str) -> dict:
    return {"$ref": f"#/components/{kind}/{name}"}


def _parameter(told: Told) -> dict:
    return {
        "name": told.name,
        "in": "query",
        "description": f"{told.meaning} {told.kind}.",
        "example": QueryDict(told.example.removeprefix("?"))[told.name],
        "schema": SCHEMAS[type(told.param)](told.param, [slug for slug, _words in told.values]),
    }


def _content(dataset: Dataset, file: File) -> dict:
    """GeoJSON is told in full (RFC 7946); of the others a program knows the form from the media type."""
    if file.ending != "geojson":
        return {"type": "string"}
    facts = {
        "type": "object",
        "properties": {name: {"description": str(words)} for name, words in dataset.columns.items()},
    }
    feature = {
        "type": "object",
        "required": ["type", "geometry", "properties"],
        "properties": {"type": {"const": "Feature"}, "geometry": {"type": ["object", "null"]}, "properties": facts},
    }
    return {
        "type": "object",
        "required": ["type", "features"],
        "properties": {"type": {"const": "FeatureCollection"}, "features": {"type": "array", "items": feature}},
    }


def _headers(file: File) -> dict:
    told = {"ETag": _("Zolang die hetzelfde is, is het bestand hetzelfde.")}
    if file.ending != "embed":
        told["Link"] = _("De licentie en de bronvermelding (RFC 8288).")
    return {name: {"description": words, "schema": {"type": "string"}} for name, words in told.items()}


def _answers() -> dict:
    wrong = _("Een naam of waarde die we niet kennen.")
    later = {"description": _("Hoeveel seconden je wacht."), "schema": {"type": "integer", "minimum": 1}}
    named = {"type": "object", "required": ["error", "name", "value", "message"],
             "properties": {name: {"type": "string"} for name in ("error", "name", "value", "message")}}  # fmt: skip
    words = {"text/plain": {"schema": {"type": "string"}}}
    return {
        "NotUnderstood": {"description": wrong, "content": {"application/json": {"schema": named}}},
        "NotUnderstoodInWords": {"description": wrong, "content": words},
        "NotUnderstoodOnPage": {"description": wrong, "content": {"text/html": {"schema": {"type": "string"}}}},
        "TooLong": {"description": _("Te veel rijen voor Excel."), "content": words},
        "TooMany": {"description": _("Te vaak gevraagd."), "headers": {"Retry-After": later}},
    }
