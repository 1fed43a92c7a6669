"""The calls for help of the demo: invented, but for that of the working group in 2015, and people who answer them."""

from datetime import date, datetime, time, timedelta
from uuid import uuid4

from django.utils import timezone

from councils.models import Council
from haarlem_wijken.ground.models import Theme
from initiatives import actions
from initiatives.models import HelpCall, Initiative, SignUp
from initiatives.places.place import Place

TUESDAY, THURSDAY, SATURDAY = 1, 3, 5
EXAMPLE = "Dit is een voorbeeld: je kunt je aanmelden, en de brief komt in het postvak van de demo."
HELPERS = ("Fatima", "Jan", "Aisha", "Piet", "Wei")
# slug of the initiative, what is asked, and how many of HELPERS answer
ASKED = (
    (
        "het-badhuis",
        {
            "title": "Twee koks op donderdag",
            "story": f"Van vier tot acht. Je hoeft niet elke week.\n\n{EXAMPLE}",
            "needed": 2,
            "when": (THURSDAY, time(16), time(20)),
        },
        1,
    ),
    (
        "geveltuintjes-hagestraat",
        {
            "title": "Handen om te planten",
            "story": f"We zetten de nieuwe planten in de grond. Neem een schep mee.\n\n{EXAMPLE}",
            "needed": 6,
            "when": (SATURDAY, time(10), time(13)),
        },
        2,
    ),
    ("posthuis-zaanenpark", {"what": "materiaal", "title": "Stapelstoelen te leen", "story": EXAMPLE, "needed": 20}, 0),
    (
        "zintuigentuin-delfts-groen",
        {"what": "kennis", "title": "Iemand die weet welke kruiden geuren", "story": EXAMPLE, "needed": 1},
        3,
    ),
)
SHEETS = "We brengen op grote vellen papier, met stiften, in kaart welke initiatieven er in de stad zijn."


def load_calls() -> int:
    """Place them, and have people answer; how many. In the transaction of the demo."""
    for slug, said, helpers in ASKED:
        _answered(actions.place_call(by=None, owner=Initiative.objects.get(slug=slug), **_fields(said)), helpers)
    council, theme = Council.objects.get(slug="werkgroep-wijken"), Theme.objects.get(slug="meebeslissen")
    sheets = {"title": "Wie helpt mee met de grote vellen?", "theme": theme}
    town = Place(area="GM0392")
    now = _fields({"when": (TUESDAY, time(20), time(22)), "needed": 4, "story": f"{SHEETS}\n\n{EXAMPLE}"})
    _answered(actions.place_call(by=None, owner=council, place=town, **sheets, **now), 2)
    actions.place_call(
        by=None, owner=council, place=town, story=f"{SHEETS} Uit het verslag van 18 februari 2015.",
        on=date(2015, 3, 17), opened_at=timezone.make_aware(datetime(2015, 2, 18)), **sheets,
    )  # fmt: skip
    return HelpCall.objects.count()


def _fields(said: dict) -> dict:
    fields = dict(said)
    weekday, begin, end = fields.pop("when", (None, None, None))
    if weekday is None:
        return fields | {"until": timezone.localdate() + timedelta(30)}
    in_a_week = timezone.localdate() + timedelta(7)
    on = in_a_week + timedelta((weekday - in_a_week.weekday()) % 7)
    return fields | {"on": on, "from_time": begin, "to_time": end}


def _answered(call: HelpCall, helpers: int) -> None:
    for name in HELPERS[:helpers]:
        key = uuid4()
        answer = actions.Answer(name=name, email=f"{name.lower()}@voorbeeld.haarlem", amount=1, words="")
        actions.sign_up(call=call, key=key, answer=answer, language="nl")
        actions.confirm_sign_up(sign_up=SignUp.objects.get(key=key))
