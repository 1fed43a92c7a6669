"""Words every template may use: signs, addresses, dates. They live in the ground, so that each room's templates can."""

import json
import re
from functools import lru_cache
from html import escape
from urllib.parse import urlsplit

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import NoReverseMatch, get_urlconf, reverse, translate_url
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, override
from pyphen import Pyphen

from ..beside import told
from ..days import written

register = template.Library()

STAGE_SIGNS = {
    "idee": "ring",
    "in-oprichting": "half",
    "lopend": "full",
    "afgerond": "check",
    "gestopt": "cross",
}
LONG_WORD = re.compile(r"[^\W\d_]{13,}")
LEVEL_KINDS = {"success": "ok", "warning": "warn", "error": "error"}
# What would end a script element or begin a comment inside JSON-LD.
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.filter
def breakable(address: str):
    """An address of mail or of the web that is broken behind its @ or before a dot, where the line is too short."""
    return mark_safe(re.sub(r"(?<=@)|(?=\.)", "<wbr>", escape(address)))  # noqa: S308 - escaped


@register.simple_tag(takes_context=True)
def beside(context, kind, pk):
    """What the rooms above tell of a thing, each under its own heading; nothing where they know nothing."""
    found = told(context["request"], kind, [pk])[pk] if "request" in context else []
    return render_to_string("components/beside.html", {"told": found}) if found else ""


@register.simple_tag(takes_context=True)
def beside_each(context, kind, rows, column):
    """The same for many rows at once: by the id that is in `column` of each."""
    return told(context["request"], kind, [getattr(row, column) for row in rows])


@register.filter
def at(mapping, key):
    """What a mapping holds under a key; nothing where it does not."""
    return mapping.get(key) if mapping else None


@register.simple_tag
def icon(name, css=""):
    """The drawn sign `name` (an id `i-…` in static/icons.svg); words beside it say what it means."""
    return _drawn(static("icons.svg"), name, css)


@lru_cache(maxsize=500)
def _drawn(file, name, css):
    return format_html(
        '<svg{} viewBox="0 0 24 24" aria-hidden="true"><use href="{}#i-{}"/></svg>',
        format_html(' class="{}"', css) if css else "",
        file,
        name,
    )


@register.simple_tag
def data_attributes(data):
    """` data-name="value"` for each of a dict; nothing for None. The names are our own."""
    return mark_safe("".join(f' data-{name}="{escape(str(value))}"' for name, value in (data or {}).items()))  # noqa: S308


@register.filter
def stage_sign(stage):
    """The sign of a stage (`fase`): 'lopend' -> 'full'; of an unknown one an open circle."""
    return STAGE_SIGNS.get(str(stage), "open")


@register.filter
def notice_kind(message):
    """The kind of notice for a message of django.contrib.messages."""
    return LEVEL_KINDS.get(message.level_tag, "")


@register.simple_tag(takes_context=True)
def query_with(context, **changes):
    """This page's query string with some parameters set; None or "" takes one off. Always starts with "?"."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value not in (None, ""):
            query[name] = value
    return "?" + query.urlencode()


@register.simple_tag(takes_context=True)
def localised_url(context, language, path=None):
    """The address (path and query) of this page, or of `path`, in another language.

    What exists in one language only leads to the front page of the other.
    """
    request, now = context["request"], get_language()
    path = path or request.get_full_path()
    if language == now:
        return path
    here, mark, query = path.partition("?")
    match = request.resolver_match
    if match and match.view_name and here == request.path:  # found already: to look it up again takes ten times as long
        other = _named(match.view_name, tuple(match.args), tuple(match.kwargs.items()), language)
        return other + mark + query if other != here else _named("home", (), (), language)
    return _translated(path, language, now, get_urlconf())


@lru_cache(maxsize=1000)  # a page asks it twice
def _named(view_name, args, kwargs, language):
    """The path of a page in a language."""
    with override(language):
        return reverse(view_name, args=args, kwargs=dict(kwargs))


@lru_cache(maxsize=200)
def _translated(path, language, _now, _urlconf):
    """The same of any address, such as that of a page that does not exist."""
    try:
        other = translate_url(path, language)
        with override(language):
            return other if other != path else reverse("home")
    except NoReverseMatch:
        return path


@register.simple_tag(takes_context=True)
def current(context, url):
    """The attribute that marks a link of the navigation: this very page, or one below it."""
    request = context.get("request")
    if not url or not request or not request.path.startswith(urlsplit(url).path):
        return ""
    return mark_safe(' aria-current="page"' if request.path == url else ' aria-current="true"')  # noqa: S308


@register.filter
def section(request):
    """All that `current` looks at in the main navigation: the first name in the address, and whether more follow."""
    names = [name for name in request.path.split("/") if name not in ("", get_language())] if request else []
    return *names[:1], len(names) > 1


@register.simple_tag
def day(value, weekday=False):
    """A date in full: "8 december 2026", with `weekday=True` "dinsdag 8 december 2026"; of a moment, the day here."""
    if not value:
        return ""
    value = timezone.localdate(value) if hasattr(value, "tzinfo") else value
    words = written(value, "l j F Y" if weekday else "j F Y")
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), words)


@register.filter
def soft_hyphens(text):
    """Soft hyphens in long words, by Dutch rules: browsers may not know where "Haarlemmerhoutkwartier" breaks."""
    return LONG_WORD.sub(lambda word: _hyphenated(word[0]), str(text))


@lru_cache(maxsize=1000)
def _hyphenated(word):
    return _dutch().inserted(word, "\N{SOFT HYPHEN}")


@lru_cache(maxsize=1)
def _dutch():
    """Read when a long word first asks for it: that takes a tenth of a second."""
    return Pyphen(lang="nl_NL", left=5, right=5)


@register.simple_tag
def json_ld(data):
    """A block of structured data for search engines. `data`: what schema.org describes, as a dict."""
    text = json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308


class CaptureNode(template.Node):
    """Keeps what stands between the tags, so that a block can be shown in two places."""

    def __init__(self, name, nodelist):
        self.name = name
        self.nodelist = nodelist

    def render(self, context):
        context[self.name] = mark_safe(" ".join(self.nodelist.render(context).split()))  # noqa: S308
        return ""


@register.tag
def capture(parser, token):
    """{% capture name %}…{% endcapture %}: the text, on one line, as the variable `name`."""
    try:
        _tag, name = token.split_contents()
    except ValueError as fault:
        raise template.TemplateSyntaxError("capture takes the name of a variable") from fault
    nodelist = parser.parse(["endcapture"])
    parser.delete_first_token()
    return CaptureNode(name, nodelist)
