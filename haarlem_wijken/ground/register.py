"""The register of personal data (AVG article 30), as code: what may be about somebody, why it is kept, how long.

Each room has a `register.py` with its own `HELD` and `NONE`; the roof shows all of it on the privacy page. A field
in neither fails the tests. The worker takes its terms from here, so that the page tells what happens.
"""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

LETTERS = timedelta(days=90)  # after it was sent, or given up
REPORTS = timedelta(days=90)  # after the decision
UNCONFIRMED_MESSAGES = timedelta(days=7)  # after it was written
CONVERSATIONS = timedelta(days=90)  # after the last message
UNCONFIRMED_ALERTS = timedelta(days=7)  # after it was asked for
UNDO_ALERTS = timedelta(days=7)  # after it was stopped
ERASURES = timedelta(days=366)  # after somebody was taken away: longer than a backup is kept (docs/deploy.md)

CONSENT = _("jouw toestemming")
INTEREST = _("gerechtvaardigd belang: nagaan hoe iets op de site kwam")
CARE = _("gerechtvaardigd belang: de site veilig houden")


@dataclass(frozen=True)
class Held:
    """One row: what it is in plain words, in which fields ("Account.email"), why, on what ground, how long."""

    what: Promise
    fields: tuple[str, ...]
    purpose: Promise
    ground: Promise
    term: Promise


def in_days(words: Promise, term: timedelta) -> Promise:
    """`words` with the days of `term` in the place of {days}."""
    return format_lazy(words, days=term.days)


WITH_ACCOUNT = _("zolang je een aanmelding hebt")

HELD = (
    Held(
        _("Je e-mailadres en je taal, als je inlogt"),
        ("Account.email", "SignInLink.account", "SignInLink.digest"),
        _("je laten inloggen"),
        CONSENT,
        WITH_ACCOUNT,
    ),
    Held(
        _("Waar je bent ingelogd: soort browser en apparaat, sinds wanneer en wanneer voor het laatst"),
        ("Session.account", "Session.session_data"),
        _("je ingelogd houden, en je laten zien waar dat is"),
        CARE,
        _("tot je uitlogt, en hooguit 30 dagen"),
    ),
    Held(
        _("Je tweede stap bij het inloggen: sleutels van je app en passkeys, en van je noodcodes een afdruk"),
        ("RecoveryCode.account", "RecoveryCode.digest"),
        _("weten dat jij het bent, en niet iemand die in je mail komt"),
        CARE,
        _("tot je ze weghaalt, en hooguit zolang je een aanmelding hebt"),
    ),
    Held(
        _("Je naam, als je die invult"),
        ("Person.account", "Person.given_name", "Person.tussenvoegsel", "Person.family_name"),
        _("laten zien wie iets doet, als jij dat goedvindt"),
        CONSENT,
        _("tot je vraagt om hem weg te halen"),
    ),
    Held(
        _("Wat je met een rol op de site deed"),
        (
            "AuditEvent.by",
            "AuditEvent.reason",
            "Revision.by",
            "Case.claimed_by",
            "Case.decided_by",
            "Case.given_to",
            "CaseDecision.by",
            "CaseNote.by",
        ),
        _("later kunnen nagaan wie iets veranderde"),
        INTEREST,
        _("wat er gebeurde blijft, wie het deed niet langer dan je aanmelding"),
    ),
    Held(
        _("Eerdere versies van teksten op de site"),
        ("Revision.values",),
        _("kunnen zien wat er veranderde"),
        INTEREST,
        _("zolang de tekst bestaat"),
    ),
    Held(
        _("Stukken van een wijkraad, en wie ze maakte en erbij zette"),
        (
            "Document.title",
            "Document.author",
            "DocumentVersion.file",
            "DocumentVersion.name",
            "DocumentVersion.link",
            "DocumentVersion.by",
        ),
        _("laten lezen wat een wijkraad doet en besloot"),
        INTEREST,
        _("zolang de wijkraad het stuk laat staan"),
    ),
    Held(
        _("Wat moderatoren over een inzending schrijven"),
        ("Case.reason", "CaseDecision.reason", "CaseDecision.words", "CaseNote.text"),
        _("een besluit kunnen uitleggen"),
        INTEREST,
        _("zolang het besluit bewaard blijft"),
    ),
    Held(
        _("Een bericht dat je schrijft, en je naam en e-mailadres, als je niet bevestigt"),
        (),
        _("je vragen of jij het was"),
        CONSENT,
        in_days(_("{days} dagen"), UNCONFIRMED_MESSAGES),
    ),
    Held(
        _("Berichten die je met organisatoren uitwisselt, en je naam en e-mailadres"),
        ("Conversation.name", "Conversation.email", "Message.text"),
        _("je bericht bezorgen en antwoord mogelijk maken, zonder adressen te laten zien"),
        CONSENT,
        in_days(_("{days} dagen na het laatste bericht"), CONVERSATIONS),
    ),
    Held(
        _("Wat je meldt over een pagina, en je e-mailadres als je dat erbij zet"),
        ("Report.words", "Report.email"),
        _("nakijken wat er mis is, en je laten weten wat we deden"),
        INTEREST,
        in_days(_("{days} dagen na het besluit"), REPORTS),
    ),
    Held(
        _("De brieven die we je sturen, met je adres"),
        ("Letter.to", "Letter.context"),
        _("je post bezorgen, en zien of dat lukt"),
        CONSENT,
        in_days(_("{days} dagen na het versturen"), LETTERS),
    ),
    Held(
        _("Wat je per mail volgt, en je e-mailadres, als je niet bevestigt"),
        (),
        _("je vragen of jij het was"),
        CONSENT,
        in_days(_("{days} dagen"), UNCONFIRMED_ALERTS),
    ),
    Held(
        _("Wat je per mail volgt, hoe vaak, en je e-mailadres"),
        ("Alert.email", "Alert.query"),
        _("je schrijven als er iets nieuws is"),
        CONSENT,
        in_days(_("zolang je het volgt, en nog {days} dagen om het terug te draaien"), UNDO_ALERTS),
    ),
    Held(
        _("Een code die we van je IP-adres maken, elke dag een andere"),
        ("Tally.visitor",),
        _("tellen hoe vaak iets gebeurt, zodat niemand de site traag maakt"),
        CARE,
        _("hooguit een paar uur"),
    ),
    Held(
        _("Een code die we maken van wat je met een formulier verstuurt"),
        ("UsedProof.content",),
        _("merken dat iets twee keer komt, of van een programma"),
        CARE,
        _("hooguit een dag"),
    ),
    Held(
        _("Een code die we maken van je e-mailadres, als je alles van je laat weghalen"),
        ("Erasure.digest",),
        _("je ook weghalen uit een reservekopie die we terugzetten; je adres is er niet uit af te leiden"),
        CARE,
        in_days(_("{days} dagen nadat alles weg is"), ERASURES),
    ),
)

# Words of the portal itself, of the town and of machines.
NONE = (
    "Account.password",  # always unusable
    "Alert.kind", "Area.code", "Area.name", "AreaAlias.name", "AreaAlias.note", "AreaFigures.source",
    "AreaShape.hectares", "AreaShape.label_lat", "AreaShape.label_lon", "AreaShape.outline", "AreaShape.source",
    "AuditEvent.fields", "AuditEvent.object_id", "AuditEvent.object_type", "AuditEvent.verb", "Case.flags", "Case.kind",
    "Conversation.key", "Conversation.title", "Conversation.to_kind", "DocumentVersion.media_type",
    "DocumentVersion.sha256", "Letter.error", "Letter.key", "Letter.template", "Lexeme.word", "PublicNotice.en",
    "PublicNotice.nl", "PublicText.en", "PublicText.key", "PublicText.nl", "Report.key", "Report.part", "Report.path",
    "Report.title", "Revision.object_type", "Session.session_key", "Silence.to_kind", "SlugHistory.kind", "Tally.kind",
    "Theme.adjective", "Theme.adjective_en", "Theme.name", "Theme.name_en", "UsedProof.nonce", "WorkerRun.name",
)  # fmt: skip
