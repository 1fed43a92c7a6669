"""Where administrators change the texts of pages and letters: in both languages, with a preview and every version."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from haarlem_wijken.ground.access import Permission, gate
from haarlem_wijken.ground.models import PublicText, Revision
from haarlem_wijken.ground.public_texts import PLACES, Place, Stale, Words, default, write_text
from haarlem_wijken.ground.public_texts.places import LINKS, linked

from ...administration.forms import TextForm

LANGUAGES = ("nl", "en")


@never_cache
@require_safe
@gate(Permission.MANAGE)
def texts(request: HttpRequest) -> HttpResponse:
    """Every text, and which of them is not as the code has it."""
    changed = {row.key: row for row in PublicText.objects.all()}
    rows = [(place, changed.get(place.key)) for place in PLACES.values()]
    return render(request, "front/texts/list.html", {"rows": rows, "crumbs": _crumbs()})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@gate(Permission.MANAGE)
def text(request: HttpRequest, key: str) -> HttpResponse:
    """One text: change it, see how it reads, read and take up a former version (`?versie=`)."""
    place = PLACES.get(key)
    if place is None:
        raise Http404
    row = PublicText.objects.filter(key=key).first()
    form = TextForm(request.POST) if request.method == "POST" else TextForm(initial=_now(request, place, row))
    if form.is_valid() and request.POST.get("step") == "save" and _save(request, place, form):
        return redirect("public-text", key)
    said = form.cleaned_data if form.is_bound and form.is_valid() else form.initial
    context = {
        "place": place,
        "form": form,
        "previews": [_preview(place, language, said) for language in LANGUAGES],
        "versions": _versions(row),
        "links": [f"{{{name}}}" for name in LINKS],
        "crumbs": _crumbs(place),
    }
    return render(request, "front/texts/text.html", context)


def _now(request: HttpRequest, place: Place, row: PublicText | None) -> dict:
    """What the fields begin with: a former version that is asked for, else what is shown now."""
    values = {language: getattr(row, language, "") for language in LANGUAGES}
    asked = request.GET.get("versie", "")[:9]
    if asked.isascii() and asked.isdecimal():
        former = _revisions(row).filter(version=int(asked)).first() if row else None
        values = former.values if former else values
    untouched = not values["nl"]  # then English is what the code says, too
    return {
        "nl": values["nl"] or default(place.key, "nl"),
        "en": values["en"] or (default(place.key, "en") if untouched else ""),
        "version": row.version if row else 0,
    }


def _save(request: HttpRequest, place: Place, form: TextForm) -> bool:
    try:
        changed = write_text(by=request.user, key=place.key, **form.cleaned_data)
    except Stale:
        form.add_error(None, _("Iemand anders heeft deze tekst net veranderd. Bekijk hieronder de nieuwste versie."))
        return False
    except ValidationError:
        form.add_error(None, _("Hier staat een teken in dat niet bewaard kan worden."))
        return False
    messages.success(
        request, _("Bewaard. Iedereen ziet nu de nieuwe tekst.") if changed else _("Er is niets veranderd.")
    )
    return True


def _preview(place: Place, language: str, said: dict) -> tuple[str, str, str]:
    """Language, HTML of a page's Markdown, and plain text of a letter: one of the two is empty."""
    nl, en = said.get("nl") or default(place.key, "nl"), said.get("en", "")
    if language == "en" and not en:
        shown = Words(default(place.key, "en"), "en") if nl == default(place.key, "nl") else Words(nl, "nl")
    else:
        shown = Words(en if language == "en" else nl, language)
    with override(language):
        return (language, shown.html, "") if place.markdown else (language, "", linked(shown.text))


def _revisions(row: PublicText):
    return Revision.objects.filter(object_type=row._meta.label_lower, object_id=row.pk)


def _versions(row: PublicText | None) -> list[Revision]:
    """The newest first, with who wrote it. 1 query."""
    return list(_revisions(row).select_related("by__person").order_by("-version")) if row else []


def _crumbs(place: Place | None = None) -> list[dict]:
    crumbs = [
        {"name": _("Beheer"), "url": reverse("admin:index")},
        {"name": _("Teksten"), "url": reverse("public-texts") if place else ""},
    ]
    return [*crumbs, {"name": str(place.name), "url": ""}] if place else crumbs
