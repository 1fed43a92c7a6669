"""What councils keep that is about somebody: see haarlem_wijken/ground/register.py."""

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.register import CONSENT, Held

HELD = (
    Held(
        _("In welke wijkraad je zit, als wat en van wanneer tot wanneer"),
        ("Seat.person",),
        _("weten wie voor een wijkraad mag schrijven"),
        CONSENT,
        _("tot je vraagt om het weg te halen"),
    ),
)

NONE = (
    "Council.name",
    "Council.website",
    "Council.note",
    "CouncilSource.name",
    "CouncilSource.url",
    "CouncilTheme.sentence",
)
