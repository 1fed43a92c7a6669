"""What waits for the demo's moderators: invented, so that there is something to place, to ask about and to decline."""

from datetime import timedelta
from uuid import uuid4

from django.db.models import F

from haarlem_wijken.ground.models import Case
from haarlem_wijken.ground.models.report import Wrong
from haarlem_wijken.ground.reports.actions import file_report
from initiatives import actions
from initiatives.actions.claiming import claim_initiative, confirm_claim
from initiatives.forms import FORM_VERSION
from initiatives.models import Initiative

EXAMPLE = "Dit is een voorbeeld: niemand heeft het echt ingestuurd."
# by whom, and what they typed
SENT = (
    (
        "noor",
        {
            "title": "Ruilkast in de Kruidenbuurt",
            "summary": "Een kast op straat. Zet erin wat je niet meer nodig hebt, en neem mee wat je kunt gebruiken.",
            "story": f"De kast is klaar. We zoeken nog een plek uit de regen.\n\n{EXAMPLE}",
            "stage": "in-oprichting",
            "themes": ["delen", "ontmoeten"],
            "area": "BU03921802",
            "organiser": "Bewoners van de Kruidenbuurt",
        },
    ),
    (
        "thijs",
        {
            "title": "Meer groen in de Leidsestraat",
            "summary": "We halen tegels uit de stoep en zetten er planten in.",
            "story": EXAMPLE,
            "stage": "idee",
            "themes": ["groen", "straat"],
            "area": "BU03920304",
            "like": "geveltuintjes-hagestraat",
            "organiser": "",
        },
    ),
    (
        "winkel",
        {
            "title": "Deze week korting op fietsen",
            "summary": "Kom langs in onze winkel: elke fiets nu met twintig procent korting.",
            "story": EXAMPLE,
            "stage": "lopend",
            "themes": ["straat"],
            "area": "BU03920102",
            "organiser": "De fietsenwinkel",
        },
    ),
)
APART = timedelta(hours=9)  # between one and the next: well within what is promised


def load_cases() -> None:
    """Send it all in, the first of it longest ago."""
    for name, typed in SENT:
        _send(name, typed)
    _claim(Initiative.objects.get(slug="oase-oost"))
    file_report(
        key=uuid4(), path="/initiatieven/station-zuidwest/", wrong=Wrong.OUTDATED, language="nl", email="",
        part="", words=f"Volgens mij is dit gestopt. {EXAMPLE}",
    )  # fmt: skip
    for place, case in enumerate(Case.objects.order_by("-pk")):
        ago = APART * place
        Case.objects.filter(pk=case.pk).update(waiting_since=F("waiting_since") - ago, due_at=F("due_at") - ago)


def _send(name: str, typed: dict) -> None:
    nowhere = {"precision": "buurt", "lat": None, "lon": None, "address": ""}
    values = nowhere | {"website": "", "started": "", "language": "nl", "shares_experience": False} | typed
    if slug := values.pop("like", ""):
        values["inspired_by"] = Initiative.objects.get(slug=slug).pk
    made = actions.submit_proposal(
        key=uuid4(), values=values, form_version=FORM_VERSION, email=f"{name}@voorbeeld.haarlem", language="nl",
    )  # fmt: skip
    actions.confirm_proposal(proposal=made)


def _claim(initiative: Initiative) -> None:
    made = claim_initiative(
        key=uuid4(), initiative=initiative, email="tuin@voorbeeld.haarlem", language="nl", name="Yara van Dijk",
        proof=f"Ik heb de sleutel van het hek. {EXAMPLE}",
    )  # fmt: skip
    confirm_claim(claim=made)
