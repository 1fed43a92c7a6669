"""Where an initiative is: given by whoever enters it, kept no more exactly than they want."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.models.area import Level
from haarlem_wijken.ground.town.atlas import Atlas, Node, atlas
from haarlem_wijken.ground.town.places import buurt_of, quadkey

from ..models import Precision


@dataclass(frozen=True)
class Place:
    """One of three:

    - precision none: `area`, the code of any area, and no point;
    - precision buurt: `area`, the code of a buurt, or a point in it;
    - precision exact or street: a point, `lat` and `lon` in WGS84 degrees.
    """

    area: str = ""
    precision: str = Precision.NONE
    lat: float | None = None
    lon: float | None = None

    @property
    def has_point(self) -> bool:
        return self.lat is not None and self.lon is not None

    def columns(self, city: Atlas | None = None) -> dict:
        """The columns of Initiative that say where. The area of a point is the buurt it lies in.

        Pass the atlas when asking for many places: that spares a query each.

        With precision buurt that is the buurt's label point: the point given goes nowhere. Raises ValidationError, and
        OutsideHaarlem for a point that lies in no buurt.
        """
        node = self._node(city or atlas())
        if self.precision == Precision.NONE:
            return {"area_id": node.id, "precision": self.precision}
        lat, lon = node.label if self.precision == Precision.BUURT else (self.lat, self.lon)
        key = quadkey(lat, lon)
        return {"area_id": node.id, "precision": self.precision, "lat": lat, "lon": lon, "quadkey": key}

    def _node(self, city: Atlas) -> Node:
        if self.has_point:
            if self.precision == Precision.NONE:
                raise ValidationError({"precision": _("Zeg ook hoe precies het punt op de kaart is.")})
            return buurt_of(self.lat, self.lon, city=city)
        if self.precision in {Precision.EXACT, Precision.STREET}:
            raise ValidationError({"precision": _("Zet een punt op de kaart.")})
        node = city.by_code.get(self.area)
        if node is None:
            raise ValidationError({"area": _("Kies een gebied in Haarlem.")})
        if self.precision == Precision.BUURT and node.level != Level.BUURT:
            raise ValidationError({"area": _("Kies een buurt, geen groter gebied.")})
        return node
