"""What waits is nowhere to be read."""

import pytest
from django.utils import timezone

from haarlem_wijken.ground.models import Case
from haarlem_wijken.ground.places import quadkey, tile_of
from initiatives.models import Proposal
from tests.initiatives.sending import confirmed

CANARY = "Kwispelkanarie"
LAT, LON = 52.38137, 4.63612
OUTPUTS = [
    "/", "/initiatieven/", f"/initiatieven/?q={CANARY}x", "/initiatieven/?buurt=binnenstad", "/initiatieven.geojson",
    "/initiatieven.csv", "/initiatieven.atom", "/zoeken/?q=stoep", "/zoeken/suggesties/?q=kwispel", "/sitemap.xml",
    "/sitemap-initiatieven.xml", "/stadsdelen/centrum/", "/open-data/", "/initiatieven/aanmelden/",
    "/initiatieven/aanmelden/gelukt/",
    *("/initiatieven/tegels/{}/{}/{}.json".format(z, *tile_of(quadkey(LAT, LON), z)) for z in (12, 16, 18, 20)),
]  # fmt: skip


@pytest.mark.parametrize("state", ["unconfirmed", "waiting", "changes_requested", "declined", "withdrawn"])
def test_no_word_of_what_waits_is_in_any_public_output(client, visitor, service, state):
    words = {name: f"{CANARY} {name}" for name in ("title", "summary", "story", "organiser")}
    confirmed(client, address="Markt 2", area="", website=f"https://{CANARY}.nl", **words)
    Proposal.objects.update(remarks={"title": CANARY}, corrections={"title": CANARY})
    decided = timezone.now() if state in ("changes_requested", "declined") else None
    Case.objects.update(state=state, decided_at=decided, reason=CANARY)
    assert Proposal.objects.filter(values__title__startswith=CANARY).exists()
    for path in OUTPUTS:
        answer = visitor.get(path, headers={"HX-Request": "true"} if "suggesties" in path else {})
        said = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert CANARY.lower() not in said.decode().lower().replace(f"{CANARY.lower()}x", ""), path
        assert b"52.38137" not in said, path
        assert b"buur@voorbeeld.nl" not in said, path
