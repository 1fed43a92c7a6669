"""The felt-tips of the themes for what is drawn outside a browser: read from the style, where they are kept."""

import re
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings

SYMBOL = re.compile(r'<symbol id="i-(\w+)" viewBox="0 0 24 24">(.*?)</symbol>')
COLOUR = re.compile(r"--([\w-]+): (#[0-9a-f]{6});")
STATIC = settings.BASE_DIR / "static"


class Tip(NamedTuple):
    """Colours as #rrggbb, and the sign as SVG of 24 by 24 that is to be stroked."""

    ink: str
    pale: str
    sign: str


@lru_cache(maxsize=1)
def felt_tips() -> dict[str, Tip]:
    """By the slug of their theme, in the light scheme: paper is white."""
    light = (STATIC / "css/tokens.css").read_text().partition("@media")[0]
    colours = dict(COLOUR.findall(light))
    signs = SYMBOL.findall((STATIC / "icons.svg").read_text())
    return {
        name: Tip(colours[name], colours[f"{name}-pale"], sign) for name, sign in signs if f"{name}-pale" in colours
    }
