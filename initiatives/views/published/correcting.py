"""The form of residents at the desk: to put right what is published."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from haarlem_wijken.ground.access import Permission, gate

from ... import actions
from ...access import moderated_initiative
from ...actions.acts import may_act
from ...actions.decisions import Clash
from ...actions.versions import base_at
from ...forms import CorrectionForm
from ...forms.proposal import as_typed
from ...proposals.unit_words import words_of
from ...proposals.values import LABELS
from ...published.correction import Correct
from ...published.record import values_at
from .acts import done_words, number_in, too_late


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MODERATE)
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """The form with what is public, or with a former version; then what changes and the letter; then the act."""
    found = moderated_initiative(request.user, pk)
    if found.merged_into_id:
        return too_late(request, found)
    public = actions.formed(found)
    if request.method != "POST":
        former = values_at(found, number_in(request.GET.get("versie", "")))
        form = CorrectionForm(public=public, of=found, initial=as_typed(public | (former or {})))
        return _form(request, found, form, found.version, restored=bool(former))
    version = number_in(request.POST.get("version", ""))
    base = base_at(found, version)
    if base is None:
        return too_late(request, found)
    form = CorrectionForm(request.POST, public=base, of=found)
    step = request.POST.get("step")
    if not form.is_valid() or step == "back":
        return _form(request, found, form if step != "back" else _typed(form, base), version)
    found.version = version
    doing = Correct(found, request.user, request.POST, asked=step in ("look", "take"), fields=form, base=base)
    if step == "take" and doing.is_ready:
        return _put_right(request, doing, form)
    carried = carried_fields(form)
    context = {"step": doing, "initiative": found, "form": doing.form, "carried": carried, "version": version}
    return render(request, "initiatives/published/correction.html", context)


def carried_fields(form) -> list[tuple[str, str]]:
    """What was typed, to travel on unseen."""
    return [(name, value) for name in form.fields for value in form.data.getlist(name)]


def _typed(form: CorrectionForm, base: dict) -> CorrectionForm:
    """The form with what was typed, not judged."""
    names = [name for name in form.fields if name in form.data]
    initial = {name: form.fields[name].widget.value_from_datadict(form.data, {}, name) for name in names}
    return CorrectionForm(public=base, of=form.of, initial=initial)


def _form(request: HttpRequest, found, form, version: int, *, restored: bool = False) -> HttpResponse:
    own = not may_act(request.user, [found])
    context = {"initiative": found, "form": form, "version": version, "restored": restored, "own": own}
    return render(request, "initiatives/published/correct.html", context)


def _put_right(request: HttpRequest, doing: Correct, form: CorrectionForm) -> HttpResponse:
    """Do it. Where somebody changed the same part meanwhile, both are shown, and the next press writes over theirs."""
    found = doing.initiative
    try:
        done = doing.take()
    except Clash as clash:
        now = moderated_initiative(request.user, found.pk)
        public = actions.formed(now)
        for unit in clash.units:
            form.add_error(None, _("%(unit)s is intussen veranderd. Nu staat er: “%(text)s”.") % {
                "unit": LABELS[unit], "text": words_of(unit, public)[:300],
            })  # fmt: skip
        return _form(request, now, form, now.version)
    except ValidationError as fault:
        form.add_error(None, fault)
        return _form(request, found, form, found.version)
    messages.success(request, done_words(done.kind) if done else _("Er is niets veranderd."))
    return redirect("moderated-one", found.pk)
