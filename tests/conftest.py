"""What every room's tests may stand on."""

import pytest

from haarlem_wijken.ground import atlas, palette
from haarlem_wijken.ground.reference import load_reference


@pytest.fixture
def city(db):
    """The areas and themes of Haarlem in the database."""
    forget()
    load_reference()
    yield
    forget()


def forget() -> None:
    """Empty what the process keeps: after a rollback the public version starts at the same number with other rows."""
    for kept in (atlas.atlas, palette.themes):
        kept.held = None
