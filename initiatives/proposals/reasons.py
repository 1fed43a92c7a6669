"""Why something is not put on the map: what a moderator chooses, and what the letter says."""

from django.db.models import TextChoices
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from haarlem_wijken.ground.public_texts import Words, words


class Reason(TextChoices):
    OUTSIDE = "outside", _("Het is niet in Haarlem")
    TWICE = "twice", _("Het staat er al")
    BUSINESS = "business", _("Het is reclame of verkoop")
    NOT_TOGETHER = "not-together", _("Het is niet van of voor bewoners samen")
    UNCLEAR = "unclear", _("Er is te weinig over bekend")
    PERSONAL = "personal", _("Er staan gegevens van anderen in")
    RULES = "rules", _("Het past niet bij de huisregels")
    OTHER = "other", _("Iets anders")


# As the code says it: administrators may have changed it.
SENTENCES = {
    Reason.OUTSIDE: _("Op deze site staat alleen wat in Haarlem gebeurt. Dit is ergens anders."),
    Reason.TWICE: _("Dit initiatief staat al op de kaart. Twee keer maakt het voor anderen lastig."),
    Reason.BUSINESS: _("Deze site is voor wat bewoners samen doen. Reclame en verkoop plaatsen we niet."),
    Reason.NOT_TOGETHER: _("Deze site is voor wat bewoners samen doen. Dat zien we hier nog niet."),
    Reason.UNCLEAR: _("Er staat te weinig in om te weten wat jullie doen en voor wie."),
    Reason.PERSONAL: _("In de tekst staan gegevens van andere mensen. Die mogen we niet zomaar laten zien."),
    Reason.RULES: _("De tekst past niet bij de huisregels van deze site."),
}


def sentence(reason: str) -> Words:
    """What the letter says of `reason`, in the active language; nothing for OTHER: the moderator's own words say it."""
    return words(text_key(reason)) if reason in SENTENCES else Words("", get_language())


def text_key(reason: str) -> str:
    """The place where administrators change its sentence."""
    return f"reason.{reason}"
