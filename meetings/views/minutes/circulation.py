"""Minutes on their way: sent round, taken back, shown, adopted, commented on."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.models import Account, Visibility
from haarlem_wijken.ground.prose.markdown import render as markdown

from ... import actions
from ...access import writable_minutes, writable_section
from ...actions.adoption.circulation import rows_below
from ...actions.adoption.tabling import next_after
from ...forms.adoption import over
from ...forms.circulation import CirculateForm, ShowForm, TakeBackForm
from ...forms.section import CommentForm
from ...letters.reminders import answered
from ...minutes.adoption.before_round import before_round
from ...minutes.adoption.unsaved import unsaved
from ...models import Minutes, MinutesComment
from ...seeing import Access
from ...workflow import CommentState
from ..detail import crumbs
from .writing import back_to

signed_in = gate(Permission.HAVE_ACCOUNT)
FORM = require_http_methods(["GET", "HEAD", "POST"])


def _asked(form_of, act, heading, button, done, more=lambda minutes, access: {}):
    """A page with one form and one button that does `act(request, minutes, form)`; `more`: what else it shows."""

    @FORM
    @signed_in
    @never_cache
    def view(request: HttpRequest, slug: str) -> HttpResponse:
        access = Access(request.user)
        minutes = writable_minutes(access, slug)
        form = form_of(minutes, request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                count = act(request, minutes, form)
                messages.success(request, done(count))
                quietly = form.cleaned_data.get("quietly")  # what went round long ago is to be adopted now
                return redirect("minutes-adopt", minutes.meeting.slug) if quietly else redirect(minutes.meeting)
            except ValidationError as fault:
                add_faults(form, fault)
            except actions.Stale:
                messages.warning(request, _("Het verslag is intussen gewijzigd. Er is niets veranderd."))
                return redirect(minutes.meeting)
        context = {
            "form": form, "minutes": minutes, "meeting": minutes.meeting, "heading": heading(), "button": button(),
            "crumbs": crumbs(minutes.meeting, heading()),
        }  # fmt: skip
        context |= more(minutes, access)
        return render(request, "meetings/ask.html", context)

    return view


def _letters(count: int) -> str:
    told = ngettext("%(n)s lid krijgt een brief.", "%(n)s leden krijgen een brief.", count)
    return told % {"n": count} if count else _("Er gaan geen brieven weg.")


circulate = _asked(
    lambda minutes, data: CirculateForm(
        data, following=getattr(next_after(minutes.meeting), "date", None), is_old=_is_old(minutes)
    ),
    lambda request, minutes, form: actions.circulate_minutes(by=request.user, minutes=minutes, **form.cleaned_data),
    lambda: _("Stuur het verslag rond"),
    lambda: _("Stuur rond"),
    _letters,
    lambda minutes, access: {"told": before_round(minutes.meeting), "warned": unsaved(minutes, access)},
)
take_back = _asked(
    lambda minutes, data: TakeBackForm(data),
    lambda request, minutes, form: actions.take_back_minutes(
        by=request.user, minutes=minutes, reason=form.cleaned_data["reason"]
    ),
    lambda: _("Neem het verslag terug"),
    lambda: _("Neem terug"),
    lambda count: _("Het verslag is weer een concept."),
)
show = _asked(
    lambda minutes, data: ShowForm(data, initial={"visibility": minutes.visibility}, rows=_rows(minutes)),
    lambda request, minutes, form: actions.show_minutes(
        by=request.user,
        minutes=minutes,
        visibility=Visibility(form.cleaned_data["visibility"]),
        rows=form.cleaned_data.get("rows", False),
    ),
    lambda: _("Wie mag het verslag lezen?"),
    lambda: _("Leg vast"),
    lambda count: _("Het is vastgelegd."),
)


def _is_old(minutes: Minutes) -> bool:
    """Whether a meeting since may have adopted them."""
    return over(minutes.meeting.council_id).filter(date__gt=minutes.meeting.date).exists()


def _rows(minutes: Minutes) -> list[str]:
    """What would be seen by more when the minutes are: "afspraak 2015-03"."""
    return [f"{row._meta.verbose_name} {row.number}" for row, _seen in rows_below(minutes, Visibility.PUBLIC)]


@FORM
@signed_in
@never_cache
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Say something about a passage of part `pk`."""
    section = writable_section(Access(request.user), pk)
    form = CommentForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_comment(by=request.user, section=section, **form.cleaned_data)
            messages.success(request, _("Je opmerking staat erbij. De secretaris krijgt het te zien."))
            return redirect(section.minutes.meeting)
        except ValidationError as fault:
            add_faults(form, fault)
    heading = _("Zeg iets over het verslag")
    context = {
        "form": form, "section": section, "html": markdown(section.body), "meeting": section.minutes.meeting,
        "heading": heading, "button": _("Stuur je opmerking"), "crumbs": crumbs(section.minutes.meeting, heading),
    }  # fmt: skip
    return render(request, "meetings/ask.html", context)


@require_POST
@signed_in
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a comment over or not; `state` says which."""
    found = get_object_or_404(MinutesComment.objects.select_related("section"), pk=pk)
    section = writable_section(Access(request.user), found.section_id)
    state = request.POST.get("state", "")
    if state in (CommentState.ACCEPTED, CommentState.REJECTED):
        answer = request.POST.get("answer", "")
        if actions.settle_comment(by=request.user, comment=found, state=CommentState(state), answer=answer):
            messages.success(request, _settled(found, request.user))
        else:
            messages.warning(request, _("Iemand anders was net eerder met deze opmerking."))
    return back_to(section)


def _settled(comment: MinutesComment, by: Account) -> str:
    if answered(comment, by):
        return _("Wie de opmerking maakte, krijgt een brief met wat je ermee deed. Het staat ook bij het verslag.")
    return _("Wie de opmerking maakte, leest bij het verslag wat je ermee deed.")


def add_faults(form, fault: ValidationError) -> None:
    """At the fields that they are about, else above the form."""
    if not hasattr(fault, "error_dict"):
        form.add_error(None, fault.messages)
        return
    for name, words in fault.message_dict.items():
        form.add_error(name if name in form.fields else None, words)
