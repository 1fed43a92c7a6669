"""What initiatives keep that is about somebody: see haarlem_wijken/ground/register.py."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.register import CONSENT, INTEREST, Held, in_days

UNCONFIRMED = timedelta(days=7)  # after it was sent in
REFUSED = timedelta(days=90)  # after the decision
FILES = timedelta(days=7)
UNSENT = timedelta(days=2)  # a photo that was chosen in a form that was never sent
HELPERS_UNCONFIRMED = timedelta(days=3)  # after it was sent
HELPERS = timedelta(days=30)  # after the call was over
ENDED = timedelta(days=365)  # after an initiative was finished, stopped or archived, and nothing more was done to it

ON_THE_SITE = _("zolang het initiatief op de site staat")
A_YEAR_AFTER = in_days(_("{days} dagen nadat het initiatief is afgerond, gestopt of van de lijst gehaald"), ENDED)

HELD = (
    Held(
        _("Je inzending en je e-mailadres, als je niet bevestigt"),
        (),
        _("je vragen of jij het was"),
        CONSENT,
        in_days(_("{days} dagen"), UNCONFIRMED),
    ),
    Held(
        _("Je inzending en je e-mailadres, als die niet wordt geplaatst"),
        (),
        _("een besluit kunnen uitleggen"),
        INTEREST,
        in_days(_("{days} dagen na het besluit"), REFUSED),
    ),
    Held(
        _("Je inzending en je e-mailadres, als die wordt geplaatst"),
        (
            "Proposal.email", "Proposal.values", "Proposal.seen", "Proposal.remarks", "Proposal.corrections",
            "ProposalPhoto.alt", "ProposalPhoto.credit",
        ),
        _("je laten weten wat ermee gebeurt, en je alles laten aanpassen"),
        CONSENT,
        A_YEAR_AFTER,
    ),
    Held(
        _("Wat er over een initiatief op de site staat: de tekst, de naam van de organisatoren, de plek, de foto’s"),
        (
            "Initiative.title", "Initiative.summary", "Initiative.story", "Initiative.place_words", "Initiative.lat",
            "Initiative.lon", "Initiative.organiser", "Initiative.website", "InitiativePhoto.alt",
            "InitiativePhoto.credit", "HelpCall.title",
            "HelpCall.story", "HelpCall.place_words", "HelpCall.lat", "HelpCall.lon",
        ),
        _("laten zien wat bewoners doen"),
        CONSENT,
        ON_THE_SITE,
    ),
    Held(
        _("De foto’s die je toevoegt, zonder wat je toestel erbij schreef, als je ze niet verstuurt"),
        ("Photo.sizes", "Photo.digest"),
        _("ze laten zien in je formulier"),
        CONSENT,
        in_days(_("{days} dagen"), UNSENT),
    ),
    Held(
        _("Je naam, je e-mailadres en je bericht, als je je aanmeldt bij een oproep en niet bevestigt"),
        (),
        _("je vragen of jij het was"),
        CONSENT,
        in_days(_("{days} dagen"), HELPERS_UNCONFIRMED),
    ),
    Held(
        _("Je naam, je e-mailadres en je bericht, als je je aanmeldt bij een oproep"),
        ("SignUp.name", "SignUp.email", "SignUp.words"),
        _("de organisatoren laten weten wie er komt, en je op de hoogte houden"),
        CONSENT,
        in_days(_("{days} dagen nadat de oproep voorbij is, of nadat je je hebt afgemeld"), HELPERS),
    ),
    Held(
        _("Wie een oproep plaatste, als die persoon was ingelogd"),
        ("HelpCall.by",),
        _("kunnen vragen hoe het zit, en laten weten wie zich aanmeldt"),
        INTEREST,
        _("zolang je een aanmelding hebt"),
    ),
    Held(
        _("Wat je schrijft als je zegt dat een initiatief van jullie is: je naam, je uitleg en je e-mailadres"),
        ("Claim.name", "Claim.proof", "Claim.email"),
        _("nagaan of het klopt, en je het beheer geven"),
        CONSENT,
        in_days(_("{days} dagen na het besluit"), REFUSED),
    ),
    Held(
        _("Het adres waaraan je een inzending overdraagt, tot het ja zegt"),
        ("Transfer.email", "Transfer.by"),
        _("vragen of de ander het wil"),
        CONSENT,
        in_days(_("{days} dagen"), UNCONFIRMED),
    ),
    Held(
        _("Het adres waarop we organisatoren bereiken"),
        ("Initiative.contact_email",),
        _("vragen of alles nog klopt"),
        CONSENT,
        A_YEAR_AFTER,
    ),
    Held(
        _("Wat je als moderator deed met iets dat op de site staat"),
        ("Act.by", "Act.undone_by"),
        _("later kunnen nagaan wie iets veranderde"),
        INTEREST,
        _("wat er gebeurde blijft, wie het deed niet langer dan je aanmelding"),
    ),
    Held(
        _("Een bestand met initiatieven dat een beheerder invoert"),
        ("Intake.name", "Intake.data", "Intake.report", "Intake.by"),
        _("nakijken wat erin staat"),
        INTEREST,
        in_days(_("{days} dagen"), FILES),
    ),
)  # fmt: skip

NONE = (
    "Act.initiative_ids", "Act.letters", "Claim.key",
    "Initiative.theme_ids", "InitiativeSource.name", "InitiativeSource.url", "Intake.taken_ids", "Proposal.key",
    "HelpCall.from_time", "HelpCall.to_time", "SignUp.key",
)  # fmt: skip
