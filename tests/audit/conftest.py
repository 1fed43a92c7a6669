"""The walk over all addresses, as tests/house/ has it."""

from tests.house.conftest import addresses, https_settings

__all__ = ["addresses", "https_settings"]
