"""Where a stretch of the inbox begins or ends, as it stands in an address."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from haarlem_wijken.ground.selections.parameters import Chosen, Parsed

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Mark:
    """Where a stretch begins or ends: a moment and a number. What is decided meanwhile moves nothing past it."""

    at: datetime
    pk: int

    def __str__(self):
        return f"{(self.at - EPOCH) // timedelta(microseconds=1)}-{self.pk}"


@dataclass(frozen=True)
class MarkParam:
    """A `Mark` as a parameter: microseconds since 1970, a dash, and the number of the case."""

    name: str

    def parse(self, raw: list[str], chosen: Chosen) -> Parsed:
        value = raw[-1].strip() if raw else ""
        if not value:
            return {}, []
        if not re.fullmatch(r"[0-9]{1,16}-[0-9]{1,18}", value):
            return {}, [value]
        moment, pk = value.split("-")
        return {value: Mark(EPOCH + timedelta(microseconds=int(moment)), int(pk))}, []
