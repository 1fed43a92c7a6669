"""What councils keep that is about somebody: see haarlem_wijken/ground/register.py."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.register import CONSENT, INTEREST, Held, in_days

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
)

NONE = (
    "Council.name",
    "Council.website",
    "Council.note",
    "CouncilSource.name",
    "CouncilSource.url",
    "CouncilTheme.sentence",
    "Organisation.name",
    "Organisation.website",
)
