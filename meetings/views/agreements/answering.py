"""What the link in a letter about an agreement leads to: saying how it stands, without signing in."""

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.guard.secret import secret

from ... import actions
from ...access import linked_agreement
from ...agreements.answers import ways
from ...forms import LineForm
from ...models import Agreement
from ...seeing import Access
from ...workflow import ReviewResult


@secret
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Looking says nothing: programs that preview links look too. What is said is said by the owner's account."""
    agreement = linked_agreement(token)
    if agreement is None:
        return render(request, "meetings/answer.html", {"agreement": None, "noindex": True}, status=404)
    form = LineForm(request.POST, agreement=agreement) if request.method == "POST" else None
    said, stale = _say(agreement, form) if form and agreement.is_asking else (False, False)
    context = {
        "agreement": agreement,
        "access": Access(agreement.owner_person.account),
        "ways": [one for one in ways(agreement, form) if one.result != ReviewResult.CHANGED],
        "action": request.path,
        "said": said,
        "stale": stale,
        "noindex": True,
    }
    return render(request, "meetings/answer.html", context, status=409 if stale else 200)


def _say(agreement: Agreement, form: LineForm) -> tuple[bool, bool]:
    """(whether it is said, whether somebody was first). The agreement is as it is now, after either."""
    if not form.is_valid():
        return False, False
    now = agreement.version
    agreement.version = form.cleaned_data["version"]
    try:
        actions.review_agreement(by=agreement.owner_person.account, agreement=agreement, **form.values)
    except actions.Stale:
        agreement.refresh_from_db()
        return False, True
    except ValidationError as fault:
        agreement.version = now
        form.add_error(None, fault.messages)
        return False, False
    return True, False
