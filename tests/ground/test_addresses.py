"""Addresses that are put together once are those of the URLconf."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from haarlem_wijken.ground.addresses import address

KEYS = {
    "initiative": "het-badhuis-2030",
    "council": "wijkraad-0",
    "meeting": "werkgroep-wijken-2026-10-20",
    "stadsdeel": "centrum",
    "wijk": "oude-stad",
    "buurt": "vijfhoek",
    "call": 100,
}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", KEYS)
def test_an_address_is_that_of_the_urlconf(name, language):
    with override(language):
        assert address(name, KEYS[name]) == reverse(name, args=[KEYS[name]])
