"""What the gallery of components shows: for each component its states, as (caption, inputs)."""

from datetime import UTC, datetime

from django.core.paginator import Paginator
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.utils.translation import pgettext as _p

from haarlem_wijken.ground.beside import Entry, Told
from haarlem_wijken.ground.outputs.offer import offer
from haarlem_wijken.ground.post import DEAD, Preview
from haarlem_wijken.ground.prose.differences import pieces

PINS = [
    ("", gettext_lazy("initiatief, met nummer uit de lijst")),
    ("is-hover", gettext_lazy("onder de muis, of in de lijst aangewezen")),
    ("is-focus is-hover", gettext_lazy("focus")),
    ("on", gettext_lazy("gekozen")),
    ("stale", gettext_lazy("lang niets gehoord")),
]


def sections():
    """Title of each part of the gallery -> component -> its states, in the language of this request."""
    return {
        _("Knoppen"): {"button": _buttons()},
        _("Kiezen"): {
            "choice": _choices(),
            "chips": _chips(),
            "filters": _filters(),
            "near": _near(),
            "switch": _switch(),
        },
        _("Zoeken"): {"search_box": _search_boxes(), "suggestions": _suggestions()},
        _("Meldingen"): {
            "banner": _banners(),
            "notice": _notices(),
            "empty": _empty(),
            "ways_on": _ways_on(),
            "busy": _busy(),
        },
        _("Stand en fase"): {"state": _states()},
        _("Tien stiften"): {"sign": _signs(), "theme": _themes()},
        _("Rijen en feiten"): {
            "item": _items(),
            "facts": _facts(),
            "moment": _moments(),
            "photo": _photos(),
            "diff": _diffs(),
            "beside": _beside(),
        },
        _("Oproepen"): {"call": _calls()},
        _("Brieven"): {"letter": _letters()},
        _("De weg"): {"crumbs": _crumbs(), "pager": _pagers(), "share": _share(), "take_along": _take_along()},
    }


def _buttons():
    label = _("Stuur een bericht")
    return [
        (_("hoofdknop, één per scherm"), {"label": label}),
        (_("onder de muis"), {"label": label, "look": "is-hover"}),
        (_("focus"), {"label": label, "look": "is-focus"}),
        (_("bezig, telt één keer"), {"label": _("Even bezig…"), "busy": True}),
        (
            _("kan nog niet, met uitleg ernaast"),
            {"label": _("Stuur rond"), "id": "rond", "reason": _("Er staat nog niets in.")},
        ),
        (_("tweede knop"), {"label": label, "kind": "second"}),
        (_("kleine knop"), {"label": _("Mijn plek"), "kind": "second", "small": True}),
        (_("heeft gevolgen"), {"label": _("Wijs af"), "kind": "risk"}),
        (_("stille knop"), {"label": _("Gast toevoegen"), "kind": "quiet"}),
        (_("een link die op een knop lijkt"), {"label": _("Alle initiatieven"), "url": "#knoppen"}),
    ]


def _choices():
    box = {"name": "keuze", "value": "1"}
    return [
        (_("aangevinkt"), box | {"id": "k1", "label": _p("fase", "lopend"), "count": 7, "checked": True}),
        (_("niet aangevinkt"), box | {"id": "k2", "label": _p("fase", "afgerond"), "count": 2}),
        (_("niets gevonden: blijft staan, met zijn 0"), box | {"id": "k3", "label": _p("fase", "idee"), "count": 0}),
        (_("met een stift"), box | {"id": "k4", "label": _("Groen en tuinen"), "theme": "groen"}),
        (
            _("één van meer, met uitleg"),
            box | {"id": "k5", "type": "radio", "label": _("Idee"), "hint": _("Ik wil dit graag, er is nog niets")},
        ),
    ]


def _chips():
    chips = [{"label": "Centrum", "url": "?"}, {"label": "Zuidwest", "url": "?"}]
    return [(_("waar de selectie uit bestaat"), {"chips": chips, "clear_url": "?"})]


def _filters():
    stages = [
        {"value": "lopend", "label": _p("fase", "lopend"), "count": 7, "checked": True},
        {"value": "gestopt", "label": _p("fase", "gestopt"), "count": 0},
    ]
    inputs = {
        "action": "#kiezen",
        "groups": [{"legend": _("Fase"), "name": "fase", "choices": stages}],
        "chosen": 1,
        "result": _("Laat 7 initiatieven zien"),
    }
    return [(_("naast de lijst, of achter een knop waar geen plaats is"), inputs)]


def _near():
    nowhere = {"action": "#kiezen", "box": "4.58,52.33,4.70,52.43", "service": False}
    radii = [(500, _("500 meter"), False), (1000, _("1 kilometer"), True)]
    point = {"service": True, "point": "52.3813,4.6361", "area": "Binnenstad", "radii": radii}
    return [
        (_("er is een punt gekozen"), {"near": nowhere | point}),
        (_("alleen mijn plek, met script"), {"near": nowhere}),
    ]


def _switch():
    return [(_("alleen op een telefoon"), {})]


def _search_boxes():
    hint = _("Bijvoorbeeld: Leidsebuurt, moestuin of zonnepanelen.")
    return [
        (_("leeg, met uitleg"), {"id": "z1", "label": _("Zoek op een straat, buurt of onderwerp"), "hint": hint}),
        (
            _("wat gezocht is, blijft staan"),
            {"id": "z2", "label": _("Zoek op een buurt, onderwerp of adres"), "value": "tuin"},
        ),
    ]


def _suggestions():
    found = [
        {"name": "Leidsebuurt", "about": "Bij het CBS twee buurten: west en oost.", "about_language": "nl"},
        {"name": _("Groen en tuinen"), "about": _("thema")},
        {"name": "Het Badhuis", "about": _("initiatief"), "language": "nl"},
    ]
    return [(_("onder het zoekvak"), {"suggestions": [one | {"url": "#zoeken"} for one in found]})]


def _banners():
    words = {"nl": "Maandag is de site even weg.", "en": "On Monday the site is away for a while."}
    return [
        (_("nieuws, boven elke bladzijde"), {"notice": words}),
        (_("waarschuwing"), {"notice": words | {"kind": "warn"}}),
    ]


def _letters():
    paragraphs = [_("We hebben je inzending geplaatst."), DEAD, _("Met een groet van de moderatoren.")]
    return [(_("een brief die nog niet weg is"), {"letter": Preview(_("Je staat op de kaart"), paragraphs, "nl")})]


def _notices():
    words = [
        ("", _("Goed om te weten"), _("Op deze plek staat al iets dat erop lijkt.")),
        ("ok", _("Gelukt"), _("Je inzending is binnen. Kijk in je mail en bevestig hem.")),
        ("warn", _("Let op"), _("De dag en de datum passen niet bij elkaar.")),
        ("error", _("Dat lukte niet"), _("De kaart laadt niet. De lijst werkt wel.")),
    ]
    return [(kind or "info", {"kind": kind, "heading": head, "text": text, "level": 4}) for kind, head, text in words]


def _ways_on():
    ways = [(_("Noord"), "#meldingen", 4), (_("actief"), "#meldingen", 12)]
    wider = [("Zijlwegkwartier", "#meldingen", 2)]
    return [(_("zonder één ding is er wel iets"), {"ways": ways, "wider": wider, "level": 4})]


def _empty():
    inputs = {
        "heading": _("Hier is nog niets"),
        "text": _("In Oosterduin is nog geen initiatief aangemeld. Weet jij er een?"),
        "url": "#meldingen",
        "link": _("Bekijk wat er dichtbij is"),
        "level": 4,
    }
    return [(_("niets gevonden"), inputs)]


def _busy():
    inputs = {
        "label": _("We lezen je verslag, pagina 8 van 20"),
        "value": 8,
        "max": 20,
        "text": _("Je mag deze pagina sluiten. We gaan gewoon door."),
    }
    return [
        (_("hoe ver"), inputs | {"id": "bezig-ver"}),
        (_("niet bekend hoe ver"), {"id": "bezig", "label": _("Even zoeken"), "value": None}),
    ]


def _states():
    stages = ["idee", "in-oprichting", "lopend", "afgerond", "gestopt"]
    signs = [
        ("open", _("open"), ""),
        ("pause", _("slaapt"), ""),
        ("check", _("gedaan"), "done"),
        ("late", _("te laat"), "late"),
    ]
    return [(_("fase"), {"stage": stage, "label": _p("fase", stage.replace("-", " "))}) for stage in stages] + [
        (_("stand"), {"sign": sign, "label": label, "tone": tone}) for sign, label, tone in signs
    ]


def _theme_names():
    return {
        "groen": _("Groen en tuinen"),
        "energie": _("Energie en klimaat"),
        "ontmoeten": _("Ontmoeten"),
        "zorg": _("Zorg voor elkaar"),
        "erfgoed": _("Cultuur en erfgoed"),
        "sport": _("Sport en spel"),
        "jeugd": _("Kinderen en jongeren"),
        "delen": _("Delen en repareren"),
        "straat": _("Straat en verkeer"),
        "meebeslissen": _("Meebeslissen"),
    }


def _signs():
    return [(name, {"theme": slug}) for slug, name in _theme_names().items()]


def _themes():
    return [(slug, {"theme": slug, "name": name, "url": "#tien-stiften"}) for slug, name in _theme_names().items()]


def _items():
    row = {
        "title": "Het Badhuis",
        "url": "#rijen-en-feiten",
        "summary": _("Koffie, muziek en samen eten in het oude badhuis van de buurt."),
        "sign": "ontmoeten",
        "theme_names": _("Ontmoeten"),
        "place": "Leidsebuurt-west",
        "initiative": {"stage": "lopend"},
        "stage": _p("fase", "lopend"),
        "fresh": _("bevestigd op 20 november"),
    }
    stale = {"fresh": _("al 14 maanden niets gehoord"), "stale": True, "number": 4}
    shown = [
        (_("een rij"), {"number": 1}, ""),
        (_("gekozen op de kaart"), {"number": 2}, "on"),
        (_("in het Engels geschreven"), {"foreign": "en", "summary": "Coffee and music.", "number": 3}, ""),
        (_("lang niets gehoord"), stale, ""),
        (_("zonder plek en zonder nummer"), {"place": _("plek nog niet bekend")}, ""),
    ]
    return [(caption, {"row": row | other, "look": look, "level": 4}) for caption, other, look in shown]


def _facts():
    facts = [
        {"name": _("Door"), "value": "Bewonersbedrijf Leidsebuurt"},
        {"name": _("Website"), "value": "leidsebuurt.nl", "url": "https://www.leidsebuurt.nl"},
        {"name": _("Inwoners"), "value": "7.480", "note": "CBS 2024"},
        {"name": _("Sinds"), "value": None},
    ]
    return [(_("ook wat niet bekend is"), {"facts": facts})]


def _diffs():
    return [(_("wat erbij kwam en wat eruit ging"), {"pieces": pieces("We drinken koffie.", "We drinken nu thee.")})]


def _beside():
    entry = Entry(_("bijeenkomst van"), "Werkgroep Wijken", "/vergaderingen/")
    told = [Told(_("Wat hierover besproken is"), [entry], [(_("Koppel"), "#")])]
    return [(_("wat een bijeenkomst ermee te maken heeft"), {"told": told})]


def _moments():
    return [(_("dag en tijd"), {"at": datetime(2026, 11, 23, 14, 5, tzinfo=UTC)})]


def _photos():
    inputs = {
        "url": static("share.png"),
        "width": 400,
        "height": 210,
        "alt": _("Het teken van Haarlem Wijken"),
        "credit": "Haarlem Wijken",
        "eager": True,
    }
    return [(_("met bijschrift"), inputs)]


def _calls():
    call = {"pk": 1, "title": "Wie sjouwt mee op zaterdag?", "language": "nl", "get_absolute_url": "#oproepen"}
    row = {"call": call, "state": "open", "owner": "Werkgroep Wijken", "owner_language": "nl", "when": _("zaterdag")}
    return [
        (_("één per bladzijde"), {"row": row | {"small": _("2 van de 4 gevonden.")}}),
        (_("vol, met wachtlijst; en van wie"), {"row": row | {"state": "vol"}, "owner": True}),
        (_("in het Engels geschreven"), {"row": row | {"call": call | {"title": "Who can help?", "language": "en"}}}),
    ]


def _crumbs():
    names = [
        {"name": _("Initiatieven"), "url": "#de-weg"},
        {"name": "Zuidwest", "url": "#de-weg"},
        {"name": "Het Badhuis"},
    ]
    return [(_("waar je bent"), {"crumbs": names})]


def _pagers():
    return [(_("bladeren"), {"page": Paginator(range(60), 20).page(2)})]


def _share():
    return [(_("knoppen verschijnen waar de browser het kan"), {"title": "Het Badhuis", "address": "#de-weg"})]


def _take_along():
    few, many = (offer("initiatives", ("csv", "xlsx", "atom"), "", "", count=count) for count in (7, 20_000))
    return [
        (_("een lijst als bestand"), {"offer": few, "address": "#de-weg"}),
        (_("meer dan Excel aankan"), {"offer": many, "address": "#de-weg"}),
    ]
