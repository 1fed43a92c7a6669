"""What councils keep that is about somebody: see haarlem_wijken/ground/register.py."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.register import CONSENT, INTEREST, Held, in_days

CLAIMED = timedelta(days=90)
MISSED = timedelta(days=90)
UNCONFIRMED = timedelta(days=7)
INVITED = timedelta(days=30)  # after the last letter

HELD = (
    Held(
        _("In welke wijkraad je zit, als wat en van wanneer tot wanneer"),
        ("Seat.person",),
        _("weten wie voor een wijkraad mag schrijven"),
        CONSENT,
        _("tot je vraagt om het weg te halen"),
    ),
    Held(
        _("Je naam en e-mailadres, als een wijkraad je een zetel aanbiedt"),
        ("Invitation.name", "Invitation.email", "Invitation.person", "Invitation.by"),
        _("je vragen of je hem aanneemt"),
        INTEREST,
        in_days(_("{days} dagen na de laatste brief"), INVITED),
    ),
    Held(
        _("Wie je bent, je adres en je nummer, als je bij een organisatie het contact bent"),
        ("Contact.person", "Contact.function", "Contact.email", "Contact.telephone"),
        _("leden laten weten wie ze daar kunnen bellen of mailen"),
        INTEREST,
        _("zolang je daar het contact bent"),
    ),
    Held(
        _("Wat je aan de gegevens van je wijkraad wilt veranderen, en dat jij dat vraagt"),
        (
            "CouncilChange.by",
            "CouncilChange.values",
            "CouncilChange.why",
            "CouncilChange.remarks",
            "CouncilChange.before",
        ),
        _("een besluit kunnen nemen en uitleggen"),
        INTEREST,
        _("zolang de wijkraad op de site staat"),
    ),
    Held(
        _("Je naam, je e-mailadres en je woorden, als je zegt dat jullie een wijkraad zijn"),
        ("CouncilClaim.name", "CouncilClaim.email", "CouncilClaim.words", "CouncilClaim.remarks"),
        _("nagaan of dat zo is, en je een zetel geven"),
        CONSENT,
        in_days(_("{days} dagen na het besluit; 7 dagen als je niet bevestigt"), CLAIMED),
    ),
    Held(
        _("Je woorden en je e-mailadres, als je ons vertelt over een wijkraad die mist"),
        ("MissingCouncil.source", "MissingCouncil.words", "MissingCouncil.email"),
        _("nagaan of die wijkraad er is, en je laten weten wat we deden"),
        INTEREST,
        in_days(_("{days} dagen na het besluit"), MISSED),
    ),
)

NONE = (
    "Council.name",
    "Council.website",
    "Council.note",
    "Council.description",
    "Council.rhythm",
    "Council.meeting_place",
    "CouncilClaim.key",
    "CouncilSource.tells",
    "CouncilSource.name",
    "CouncilSource.url",
    "CouncilTheme.sentence",
    "Exchange.title",
    "Exchange.text",
    "Exchange.taken_away",
    "MissingCouncil.name",
    "MissingCouncil.areas",
    "MissingCouncil.website",
    "MissingCouncil.key",
    "Organisation.name",
    "Organisation.website",
)
