"""The councils of Haarlem, and a maker of others."""

import pytest
from django.utils.text import slugify

from councils.models import Council, CouncilArea
from haarlem_wijken.ground.town.atlas import atlas


@pytest.fixture
def city(city):
    """Gives the atlas."""
    return atlas()


@pytest.fixture
def make_council(db):
    """A maker of councils: `make_council("Wijkraad A", areas={area id: "high"}, status="actief")`."""

    def make(name="Wijkraad A", *, areas=(), **fields):
        usual = {"slug": slugify(name), "kind": "wijkraad", "status": "actief"}
        council = Council.objects.create(name=name, **{**usual, **fields})
        for area, confidence in dict(areas).items():
            CouncilArea.objects.create(council=council, area_id=area, confidence=confidence)
        return council

    return make
