"""What the form asks while somebody types the name of an initiative. The form itself works without it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from haarlem_wijken.ground.guard.limits import limited
from haarlem_wijken.ground.search.meaning import understand
from haarlem_wijken.ground.selections.parameters import Text
from haarlem_wijken.ground.town.atlas import atlas

from ...models import Initiative
from ...presentation import row
from ...spread.inspiring import names_of

MOST = 6


@require_safe
@limited("search")
@never_cache
def initiative_names(request: HttpRequest) -> HttpResponse:
    """The options of a datalist for what is typed as `inspired_by`. At most 6 queries."""
    tree = atlas.latest()
    asked, _wrong = Text("inspired_by", lambda text: understand(text, tree)).parse(
        request.GET.getlist("inspired_by"), {}
    )
    public = Initiative.objects.published().for_list()
    found = [one for query in asked.values() for one in public.matching(query).by_relevance(query)[:MOST]]
    names = names_of(found) if found else {}
    rows = [(row(one, tree), names[one.pk]) for one in found]
    return render(request, "initiatives/submit/suggested.html", {"rows": rows})
