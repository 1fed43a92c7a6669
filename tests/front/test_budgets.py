"""What each page asks of the database: the same for twenty initiatives as for a thousand."""

from datetime import date, timedelta
from inspect import unwrap

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import resolve

from haarlem_wijken.front.search.finding import searched
from haarlem_wijken.ground.caching.by_version import remember
from haarlem_wijken.ground.models import PublicVersion
from haarlem_wijken.ground.town.atlas import atlas
from initiatives.models import HelpCall, Initiative
from initiatives.volume.making import make_volume
from meetings.actions import make_agreement, plan_meeting
from tests import cast

# address: queries of the view and of its rendering, apart
BUDGETS = {
    "/": (3, 0),
    "/initiatieven/": (1, 3),
    "/initiatieven/?stadsdeel=noord&thema=groen&fase=lopend&sorteer=naam&pagina=2": (1, 3),
    "/initiatieven/{slug}/": (7, 0),
    "/initiatieven/aanmelden/": (4, 0),
    "/moderatie/cijfers/": (4, 0),
    "/melden/?pagina=/initiatieven/{slug}/": (5, 0),
    "/initiatieven/{slug}/bericht/": (3, 0),
    "/initiatieven/{slug}/ons-initiatief/": (2, 0),
    "/vergaderingen/": (1, 2),
    "/afspraken/": (1, 3),
    "/stadsdelen/": (0, 0),
    "/stadsdelen/{stadsdeel}/": (4, 1),
    "/wijken/{wijk}/": (4, 1),
    "/buurten/{buurt}/": (4, 1),
    "/oproepen/": (1, 1),
    "/oproepen/?wat=handen&wanneer=vrij&sorteer=nieuw&pagina=2": (1, 1),
    "/oproepen/{call}/": (1, 0),
    "/olievlek/": (1, 1),
    "/olievlek/?stadsdeel=noord&tot=2026&pagina=2": (1, 1),
    "/olievlek/?van={first}": (2, 1),
    "/themas/": (0, 2),
    "/themas/?stadsdeel=noord&schaal=buurt&sorteer=groen": (0, 2),
    "/initiatieven.embed?stadsdeel=noord&aantal=5": (0, 3),
    "/oproepen.embed": (0, 2),
    "/wijkraden.embed?toon=lijst": (0, 5),
    "/vergaderingen.embed": (0, 2),
    "/insluiten/initiatieven/?stadsdeel=noord": (2, 0),
    "/zoeken/adres/?thema=groen": (1, 0),
    "/zoeken/": (0, 0),
    "/zoeken/?q=wijkraad": (0, 3),
    "/open-data/": (0, 0),
    "/wijkraden/": (5, 0),
    "/wijkraden/?stadsdeel=noord&soort=wijkraad&status=opgeheven&q=raad": (6, 0),
    "/initiatieven/tegels/11/1050/673.json": (1, 0),  # another where an area holds only one
    "/initiatieven/tegels/16/33613/21530.json": (1, 0),
}
HIGHEST = 8  # with the one for the public version


@pytest.fixture
def town(city):
    make_volume(by=None, count=20, seed=1, today=date(2026, 11, 23))


def meet(number: int) -> None:
    """So many meetings of a council, each with an agreement."""
    group = cast.council(f"groep-{number}")
    secretary = cast.member(group, f"s{number}@example.nl")
    for day in range(number):
        made = plan_meeting(by=secretary, council=group, date=date(2027, 1, 1) + timedelta(days=day))
        make_agreement(by=secretary, council=group, text=f"Afspraak {day}", made_in=made)


def inspire() -> None:
    """Every third initiative got its idea from the one before it, and that from the first."""
    first, *others = Initiative.objects.order_by("pk")
    for before, one in zip(others[1::3], others[2::3], strict=False):
        before.inspired_by, one.inspired_by = first, before
    Initiative.objects.bulk_update(others, ["inspired_by"])
    PublicVersion.raise_()


def costs(url: str) -> tuple[int, int]:
    """Queries of view and rendering with areas and themes in place, but nothing that was made for a page before."""
    cache.clear()
    remember.forget()
    searched.forget()
    match = resolve(url.partition("?")[0])
    view = unwrap(match.func)  # below @require_safe, @limited and @public
    request = RequestFactory().get(url)
    request.htmx, request.COOKIES = False, {}
    request.public_version = PublicVersion.current()
    with CaptureQueriesContext(connection) as seen:
        response = view(request, *match.args, **match.kwargs)
    with CaptureQueriesContext(connection) as drawn:
        if hasattr(response, "render"):
            response.render()
    return len(seen), len(drawn)


def test_every_page_keeps_its_budget_however_much_there_is(town):
    one = Initiative.objects.placed().filter(area__level="buurt").latest("pk")
    call = HelpCall.objects.create(initiative=one, title="Handen")
    areas = {node.level: node.slug for node in atlas().by_id[one.area_id].chain}
    first = Initiative.objects.earliest("pk").slug
    urls = {url: url.format(slug=one.slug, first=first, call=call.pk, **areas) for url in BUDGETS}
    measured = {}
    meet(2)
    inspire()
    for step in ("warm", "twenty", "a thousand"):
        if step == "a thousand":
            meet(20)
            make_volume(by=None, count=1_000, seed=2, today=date(2026, 11, 23))
            inspire()
            for url in urls.values():
                costs(url)  # the process learns the new version
        measured[step] = {name: costs(url) for name, url in urls.items()}
    assert measured["a thousand"] == measured["twenty"] == BUDGETS
    assert max(sum(budget) + 1 for budget in BUDGETS.values()) <= HIGHEST
