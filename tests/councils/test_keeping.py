"""The part of the page that members keep: two who write at once, history, and going back."""

from datetime import date

import pytest

from councils.actions import Clash, keep_page, restore_page, versions
from councils.models import Council
from councils.page.content import differing, values_of
from haarlem_wijken.ground.models import AuditEvent, PublicVersion
from haarlem_wijken.ground.search.meaning import understand
from haarlem_wijken.ground.town.atlas import atlas
from tests import cast

pytestmark = pytest.mark.django_db
NEW = {"description": "Wij zijn er.", "rhythm": "elke eerste dinsdag", "theme-groen": "Minder tegels."}


@pytest.fixture
def council(city):
    return cast.council("wijkraad-a")


@pytest.fixture
def henk(council):
    return cast.member(council)


def keep(council, by, base=1, **changes):
    """Write the page with `changes` as a form would that was opened at version `base`."""
    opened = versions(council).filter(version=base).first()
    values = opened.values["page"] if opened else values_of(council)
    return keep_page(council=council, values=values | changes, base_version=base, by=by)


def test_what_is_kept_is_shown_dated_on_record_and_a_sign_of_life(council, henk, time_machine):
    time_machine.move_to("2026-03-01 12:00 +0100")
    before = PublicVersion.current()
    assert keep(council, henk, **NEW)
    council.refresh_from_db()
    assert differing(values_of(council), NEW) == []
    assert (council.version, council.kept_on, council.alive_on) == (2, date(2026, 3, 1), date(2026, 3, 1))
    event = AuditEvent.objects.get(verb="council.kept")
    assert (event.by, event.fields) == (henk, ["description", "rhythm", "theme-groen"])
    assert PublicVersion.current() > before


def test_what_was_said_before_is_kept_too(council, henk):
    keep(council, henk, **NEW)
    keep(council, henk, base=2, rhythm="elke maandag")
    assert [one.version for one in versions(council)] == [3, 2, 1]
    assert [one.values["page"]["rhythm"] for one in versions(council)] == ["elke maandag", "elke eerste dinsdag", ""]
    assert versions(council)[0].values["facts"]["name"] == council.name


def test_the_same_again_is_no_version(council, henk):
    assert keep(council, henk, **NEW)
    assert not keep(council, henk, base=2)
    assert versions(council).count() == 2


def test_two_who_change_different_words_both_keep_them(council, henk):
    keep(council, henk, base=1, rhythm="elke maandag", **{"theme-groen": "Bomen."})
    assert keep(council, henk, base=1, description="Wij zijn er.", **{"theme-sport": "Een veldje."})
    said = {key: value for key, value in values_of(Council.objects.get(slug="wijkraad-a")).items() if value}
    assert said == {
        "description": "Wij zijn er.", "rhythm": "elke maandag", "theme-groen": "Bomen.", "theme-sport": "Een veldje.",
    }  # fmt: skip


@pytest.mark.parametrize("key", ["description", "theme-groen"])
def test_two_who_change_the_same_words_see_both_and_nothing_is_lost(council, henk, key):
    keep(council, henk, base=1, rhythm="elke maandag", **{key: "Van Aya."})
    with pytest.raises(Clash) as clash:
        keep(council, henk, base=1, meeting_place="De Ark", **{key: "Van Bo."})
    assert (clash.value.keys, clash.value.version) == ([key], 2)
    assert clash.value.now[key] == "Van Aya."
    assert (clash.value.merged[key], clash.value.merged["rhythm"]) == ("Van Bo.", "elke maandag")
    assert values_of(Council.objects.get(slug="wijkraad-a"))[key] == "Van Aya."
    assert keep_page(council=council, values=clash.value.merged, base_version=2, by=henk)  # having seen it


def test_a_base_that_nobody_knows_clashes_with_everything_that_differs(council, henk):
    keep(council, henk, **NEW)
    with pytest.raises(Clash):
        keep_page(council=council, values={**NEW, "rhythm": ""}, base_version=77, by=henk)


def test_going_back_is_a_version_of_its_own(council, henk):
    keep(council, henk, **NEW)
    keep(council, henk, base=2, rhythm="elke maandag", **{"theme-groen": None})
    assert restore_page(council=council, version=2, base_version=3, by=henk)
    council.refresh_from_db()
    assert differing(values_of(council), NEW) == []
    assert council.version == 4
    with pytest.raises(Clash):
        restore_page(council=council, version=1, base_version=3, by=henk)
    with pytest.raises(LookupError):
        restore_page(council=council, version=9, base_version=4, by=henk)


def test_who_slept_is_awake_and_who_ended_stays_so(council, henk):
    for status, then in (("slapend", "actief"), ("opgeheven", "opgeheven"), ("onbekend", "onbekend")):
        Council.objects.filter(slug="wijkraad-a").update(status=status)
        keep(council, henk, base=Council.objects.get(slug="wijkraad-a").version, rhythm=status)
        assert Council.objects.get(slug="wijkraad-a").status == then


def test_what_members_write_is_found(council, henk):
    keep(council, henk, description="We planten geveltuintjes.")
    assert list(Council.objects.matching(understand("geveltuintje", atlas()))) == [council]
