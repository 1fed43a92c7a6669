"""One of each page of the portal, by name: what is asked of every page is asked of these."""

PUBLIC = {
    "front page": "/",
    "list": "/initiatieven/",
    "list, empty": "/initiatieven/?stadsdeel=zuidwest&thema=meebeslissen&fase=gestopt",
    "list, filtered, with an unknown value": "/initiatieven/?stadsdeel=schalkwijk&thema=groen&thema=ruimtevaart",
    "list, near a point": "/initiatieven/?bij=52.38,4.63&straal=500&q=tuin&sinds=2020-01-01&ervaring=1",
    "list, second page": "/initiatieven/?pagina=2",
    "list, filters open": "/initiatieven/#filters",
    "list, map in view": "/initiatieven/#kaart",
    "initiative on the map": "/initiatieven/het-zaeltje/",
    "initiative without a place": "/initiatieven/haarlem-noorderlicht/",
    "stadsdeel": "/stadsdelen/schalkwijk/",
    "wijk": "/wijken/molenwijk/",
    "buurt": "/buurten/vijfhoek/",
    "form": "/initiatieven/aanmelden/",
    "form, sent": "/initiatieven/aanmelden/gelukt/",
    "new link": "/inzending/nieuwe-link/",
    "calls": "/oproepen/",
    "calls, empty, with an unknown value": "/oproepen/?wat=geld&wat=goud",
    "call, open": "/oproepen/2/",
    "call, full": "/oproepen/4/",
    "call, over": "/oproepen/6/",
    "calls of a council": "/oproepen/van/werkgroep-wijken/",
    "helping": "/oproepen/1/meehelpen/",
    "helping, sent": "/oproepen/aangemeld/",
    "councils": "/wijkraden/",
    "councils, filtered": "/wijkraden/?stadsdeel=noord&status=opgeheven&q=raad",
    "councils, empty, with an unknown value": "/wijkraden/?stadsdeel=noord&status=actief&soort=club",
    "council, active": "/wijkraden/wijkplatform-burgwal/",
    "council, ended": "/wijkraden/wijkraad-binnenstad/",
    "search": "/zoeken/",
    "search, found": "/zoeken/?q=tuin",
    "search, nothing found": "/zoeken/?q=xyzzyx",
    "search, too short": "/zoeken/?q=a",
    "address": "/zoeken/adres/?q=a",
    "address, found": "/zoeken/adres/?q=markt",
    "address, outside Haarlem": "/zoeken/adres/?q=kerkstraat",
    "privacy": "/privacy/",
    "accessibility": "/toegankelijkheid/",
    "about": "/over/",
    "open data": "/open-data/",
    "house rules": "/huisregels/",
    "contact": "/contact/",
    "message": "/initiatieven/het-zaeltje/bericht/",
    "message, written": "/bericht/gelukt/",
    "report": "/melden/?pagina=/initiatieven/het-zaeltje/",
    "report, without a page": "/melden/",
    "report, sent": "/melden/gelukt/",
    "roles": "/rollen/",
    "figures of moderators": "/moderatie/cijfers/",
    "components": "/componenten/",
}
SIGN_IN = "/account/login/"
MISSING = "/bestaat-niet/"
OTHERS = {"sign in": SIGN_IN, "mailbox": "/postvak/", "not found": MISSING}
EVERY = PUBLIC | OTHERS


def in_english(path: str) -> str:
    return f"/en{path}"
