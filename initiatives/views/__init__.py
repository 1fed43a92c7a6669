from .detail import initiative
from .lists import initiatives
from .tile import tile

__all__ = ["initiative", "initiatives", "tile"]
