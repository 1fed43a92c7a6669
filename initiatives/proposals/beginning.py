"""Where somebody was when they began to send something in: at a place, on the page of a buurt, or of an initiative."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import QueryDict

from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import atlas
from haarlem_wijken.ground.town.palette import themes

from ..models import Initiative, Stage
from ..places.pointed import Pointed
from ..spread.inspiring import at, name_of, named


@dataclass(frozen=True)
class Begun:
    """What they need not say again. `wants`: the initiative of which they said "this is what I want too"."""

    pointed: Pointed | None = None
    area: str = ""
    wants: Initiative | None = None

    @classmethod
    def read(cls, query: QueryDict) -> "Begun":
        """`bij=lat,lon`, `buurt=` and `zoals=` (slugs) of an address. What is not known counts for nothing."""
        buurt = atlas.latest().get(Level.BUURT, query.get("buurt", ""))
        return cls(Pointed.read(query), buurt.code if buurt else "", at(query["zoals"]) if "zoals" in query else None)

    @classmethod
    def again(cls, data: QueryDict) -> "Begun":
        """Of a form that was sent: what gave the idea goes along in it."""
        typed = data.get("inspired_by")
        try:
            return cls(wants=Initiative.objects.get(pk=named(typed))) if typed else UNTOLD
        except ValidationError:
            return UNTOLD

    @property
    def initial(self) -> dict:
        """What the first step holds of it."""
        where = self.pointed.initial if self.pointed else {"area": self.area} if self.area else {}
        if self.wants is None:
            return where
        return where | {
            "themes": [theme.slug for theme in themes.latest().of(self.wants.theme_ids)],
            "stage": Stage.IDEA.value,
        }

    @property
    def carried(self) -> list[tuple[str, str]]:
        """What the second step holds of it."""
        return [("inspired_by", name_of(self.wants.pk))] if self.wants else []


UNTOLD = Begun()
