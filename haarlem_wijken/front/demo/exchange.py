"""What the demo's councils tell each other. All of it is invented, and the page says so above it."""

from datetime import timedelta

from django.utils import timezone

from councils.actions import end_exchange, share_exchange
from councils.models import Council, ExchangeKind
from haarlem_wijken.ground.models import Account
from haarlem_wijken.ground.town.palette import themes

HOLDS = timedelta(days=60)
TOLD = (
    (
        "wijkplatform-burgwal", ExchangeKind.LESSON, "groen", "Zo kregen we tien geveltuinen in één straat",
        "We begonnen bij één deur en vroegen elke week een buur erbij.\n\n- Eén dag in april, samen.\n- De planten"
        " kochten we in één keer.\n- Wie zelf niet kon graven, zette koffie.\n\nWat we anders zouden doen: eerst vragen"
        " waar de leidingen liggen.",
    ),
    (
        "werkgroep-wijken", ExchangeKind.WANTED, "ontmoeten", "Wie heeft een zaal voor veertig mensen?",
        "We zoeken voor elke bijeenkomst een plek in een andere wijk. Met een scherm graag, en te bereiken met een"
        " rolstoel.",
    ),
    (
        "werkgroep-wijken", ExchangeKind.OFFERED, "meebeslissen", "Leen ons voorbeeld van een jaarplan",
        "Eén bladzijde: wat willen we, wie doet het, wanneer kijken we terug. Vraag ernaar, dan sturen we het.",
    ),
    (
        "werkgroep-wijken", ExchangeKind.WANTED, "delen", "Een partytent te leen voor de wijkdag",
        "Drie bij drie meter is genoeg. We halen hem op.",
    ),
)  # fmt: skip


def load_exchange(by: Account) -> None:
    """A lesson, two questions, one of them answered, and an offer."""
    found = Council.objects.in_bulk({slug for slug, *_rest in TOLD}, field_name="slug")
    palette = themes()
    for slug, kind, theme, title, text in TOLD:
        until = timezone.localdate() + HOLDS if kind == ExchangeKind.OFFERED else None
        words = {"title": title, "text": text, "language": "nl", "theme": palette[theme], "until": until}
        made = share_exchange(council=found[slug], by=by, kind=kind, **words)
    end_exchange(exchange=made, by=by)
