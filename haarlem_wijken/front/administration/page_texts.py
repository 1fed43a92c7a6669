"""The texts of pages that administrators can change, as the code says them: Markdown made of translated sentences."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from haarlem_wijken.ground.public_texts import Place, register


def register_texts() -> None:
    """Called when the app is ready."""
    register(
        Place("house-rules", _lazy("Huisregels"), _lazy("de hele bladzijde"), house_rules, markdown=True),
        Place("about", _lazy("Wat dit is"), _lazy("het begin van de bladzijde"), about, markdown=True),
        Place("contact", _lazy("Contact"), _lazy("het begin van de bladzijde, onder het adres"), str, markdown=True),
    )


def house_rules() -> str:
    return _joined(_belongs() + _moderators())


def _belongs() -> list[str]:
    return [
        paragraph(
            _("Op de kaart staat wat bewoners samen doen voor hun straat, buurt of stad. Klein mag. Een idee mag ook.")
        ),
        heading(_("Dit hoort erop")),
        point(_("Het is van bewoners, of bewoners beslissen mee.")),
        point(_("Het is in Haarlem, of voor mensen in Haarlem.")),
        point(_("Het is er voor meer mensen dan alleen de bedenkers.")),
        point(_("Wat er staat, klopt. Gestopt of mislukt mag er gewoon bij: daar leren anderen van.")),
        heading(_("Dit hoort er niet op")),
        point(_("Reclame, of een bedrijf dat alleen iets verkoopt.")),
        point(
            _(
                "Werving voor een politieke partij of een geloof. Een initiatief dat daaruit is ontstaan "
                "mag wel, als iedereen mee kan doen."
            )
        ),
        point(_("Wat mensen uitscheldt, buitensluit of in gevaar brengt.")),
        point(_("Namen, adressen of foto’s van mensen die dat niet goedvinden. Bij kinderen vragen de ouders het.")),
        point(_("Tekst of foto’s van een ander zonder diens toestemming.")),
    ]


def _moderators() -> list[str]:
    return [
        heading(_("Wat moderatoren doen")),
        paragraph(
            _(
                "Moderatoren zijn vrijwilligers. Zij lezen wat binnenkomt voordat het op de site komt. Ze "
                "kunnen drie dingen doen."
            )
        ),
        point(_("Plaatsen. Een tikfout verbeteren ze, de strekking blijft van jou.")),
        point(_("Vragen of je iets aanpast. Ze zeggen wat en waarom.")),
        point(
            _("Afwijzen, met de reden erbij. Ben je het er niet mee eens, dan kijkt een andere moderator nog een keer.")
        ),
        paragraph(
            _(
                "Van elk besluit wordt bewaard wie het nam en waarom. Een moderator beslist niet over een "
                "initiatief waar die zelf aan meedoet."
            )
        ),
        heading(_("Weghalen")),
        paragraph(
            _(
                "Hoort iets er niet op, dan halen we het weg. Vragen de organisatoren erom, dan gebeurt dat"
                " meteen en zonder dat ze hoeven te zeggen waarom. Op het oude adres staat daarna dat het "
                "is weggehaald."
            )
        ),
        paragraph(
            _(
                "Zie je iets dat er niet hoort, of klopt er iets niet? [Meld het]({report}), onder aan die pagina "
                "of hier."
            )
        ),
    ]


def about() -> str:
    return _joined(
        [
            paragraph(
                _(
                    "Haarlem Wijken laat zien wat bewoners van Haarlem samen doen: op de kaart, op papier en in "
                    "afspraken die worden nagekomen."
                )
            ),
            paragraph(
                _(
                    "De site is van de werkgroep Wijken en is er voor alle bewoners. Hij kost niets, er is geen"
                    " reclame, en rondkijken kan zonder aanmelding."
                )
            ),
            heading(_("Hoe het begon")),
            paragraph(
                _(
                    "Op 18 februari 2015 kwam de werkgroep Wijken voor de tweede keer dat jaar bij elkaar. De "
                    "vraag was hoe bewoners en stad meer van elkaar leren. Er waren twee presentaties. De ene "
                    "ging over een discussienota uit de gemeenteraad. De andere liet zien wat elders lukt, en "
                    "wat hier al lukt: in de Leidsebuurt hebben buurtbewoners het badhuis zelf in handen."
                )
            ),
            paragraph(
                _(
                    "Daarna maakte de werkgroep afspraken. De volgende keer zouden grote vellen papier op tafel"
                    " liggen, met stiften erbij. Iedereen zou de initiatieven opschrijven die hij kende, zodat "
                    "ze bekender worden en anderen op een idee brengen. Als een olievlek: wie iets wil "
                    "beginnen, vindt wie al begonnen is. En in april zou het gaan over de wijkraden. De ene "
                    "loopt goed, op andere plekken is er geen of doen er maar een paar mensen mee. Wat kunnen "
                    "ze van elkaar leren?"
                )
            ),
            paragraph(
                _(
                    "Deze site is dat vel papier, maar dan een dat niet kwijtraakt. Daarom ziet hij er ook zo "
                    "uit. In het verslag staat donderdag, maar 18 februari 2015 was een woensdag. Zulke dingen "
                    "verbeteren we niet stil: we zeggen het erbij."
                )
            ),
            heading(_("Wat je mag verwachten")),
            point(_("Bij alles staat waar het vandaan komt en van wanneer het is. Wat we niet weten, zeggen we.")),
            point(_("Wat als voorbeeld is gemerkt, is nog niet bevestigd door de organisatoren.")),
            point(_("De lijst en de kaart laten altijd hetzelfde zien.")),
        ]
    )


def _joined(parts: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "".join(parts)).strip()


def heading(text: str) -> str:
    return f"\n## {text}\n\n"


def paragraph(text: str) -> str:
    return f"\n{text}\n\n"


def point(text: str) -> str:
    return f"- {text}\n"
