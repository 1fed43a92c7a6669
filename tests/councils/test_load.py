"""The reference data of the councils, and loading it."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from councils.actions import AreasMissing, load_councils
from councils.models import Council, CouncilArea, Succession
from councils.reference import entries
from haarlem_wijken.ground.models import Area, AuditEvent, PublicVersion


def test_each_council_has_a_source_and_an_address_of_its_own():
    given = entries()
    assert all(entry.sources for entry in given)
    assert len({entry.slug for entry in given}) == len(given) == 44


def test_everything_is_loaded_once(city):
    assert Council.objects.count() == len(entries())
    assert Council.objects.active().count() == 4
    before = PublicVersion.current(), AuditEvent.objects.count()
    assert load_councils() == 0
    assert (PublicVersion.current(), AuditEvent.objects.count()) == before


def test_what_is_not_sure_says_so(city):
    council = Council.objects.get(slug="wijkraad-frans-hals")
    assert (council.status, council.ended_on, council.ended_certainty) == ("opgeheven", date(2023, 12, 22), "before")
    known = Council.objects.get(slug="wijkraad-vijfhoek-raaks-doelen")
    assert (known.ended_on, known.ended_certainty, known.ended_precision) == (date(2022, 12, 5), "known", "day")
    year = Council.objects.get(slug="wijkraad-leidsebuurt")
    assert (year.ended_on, year.ended_certainty, year.ended_precision) == (date(2023, 1, 1), "known", "year")
    open_ended = Council.objects.get(slug="dorpsraad-spaarndam")
    assert (open_ended.status, open_ended.ended_on) == ("onbekend", None)


def test_areas_have_the_confidence_of_the_facts(city):
    served = {(row.council.slug, row.area.code): row.confidence for row in CouncilArea.objects.select_related()}
    assert served["wijkraad-burgwal", "BU03920104"] == "high"
    assert served["wijkraad-scheepmakersdijk-eo", "BU03920104"] == "low"
    assert served["dorpsraad-spaarndam", "WK039217"] == "medium"
    assert served["werkgroep-wijken", "GM0392"] == "high"
    assert not Council.objects.get(slug="wijkraad-schoten-haarlem").areas.exists()


def test_three_platforms_follow_a_wijkraad(city):
    pairs = Succession.objects.values_list("predecessor__slug", "successor__slug")
    assert set(pairs) == {
        ("wijkraad-burgwal", "wijkplatform-burgwal"),
        ("wijkraad-binnenstad", "wijkplatform-leefbare-binnenstad"),
        ("wijkraad-molenwijk", "wijkplatform-molenwijk"),
    }


def test_a_difference_is_mended_and_seen_by_the_public(city):
    council = Council.objects.get(slug="wijkraad-burgwal")
    Council.objects.filter(pk=council.pk).update(note="Anders.")
    council.served.update(confidence="low")
    council.sources.all().delete()
    Succession.objects.filter(predecessor=council).delete()
    n = PublicVersion.current()
    assert load_councils() == 2  # the council, and who follows it
    council.refresh_from_db()
    assert (council.note, council.served.get().confidence, council.sources.count()) == ("", "high", 2)
    assert council.successors.get().slug == "wijkplatform-burgwal"
    assert PublicVersion.current() == n + 1
    fields = AuditEvent.objects.filter(object_type="councils.council", object_id=council.pk).first().fields
    assert fields == ["note", "areas", "sources"]


def test_what_a_person_changed_is_theirs(city):
    council = Council.objects.get(slug="wijkplatform-burgwal")
    Council.objects.filter(pk=council.pk).update(note="Van ons.")
    council.predecessors.clear()
    AuditEvent.record("council.changed", council, fields=["note"])
    n = PublicVersion.current()
    assert load_councils() == 0
    council.refresh_from_db()
    assert council.note == "Van ons."
    assert not council.predecessors.exists()
    assert PublicVersion.current() == n


@pytest.fixture
def a_missing_area(no_councils):
    Area.objects.get(code="BU03920102").delete()


def test_without_areas_nothing_is_loaded(a_missing_area):
    with pytest.raises(AreasMissing, match="BU03920102"):
        load_councils()
    assert not Council.objects.exists()


def test_the_command_says_what_it_did(city):
    out = StringIO()
    call_command("load_councils", stdout=out)
    assert out.getvalue() == "Councils: nothing new.\n"


def test_the_command_says_what_to_do_first(a_missing_area):
    with pytest.raises(CommandError, match="Run load_reference first"):
        call_command("load_councils")
