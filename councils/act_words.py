"""What is done in this room, in words: what the history says of each act, as "who did what to what"."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "contact.added": _("Een contactpersoon toegevoegd"),
    "contact.ended": _("Een contactpersoon beëindigd"),
    "council.added": _("Een wijkraad of platform op de site gezet"),
    "council.alive": _("Laten weten dat een groep nog bestaat"),
    "council.asked_alive": _("Gevraagd of een groep nog bestaat"),
    "council.asleep": _("Een groep slapend genoemd, na lange stilte"),
    "council.change_asked": _("Een wijziging van een groep voorgesteld"),
    "council.change_withdrawn": _("Een voorstel voor een groep teruggetrokken"),
    "council.changed": _("De gegevens van een groep gewijzigd"),
    "council.claim_answered": _("Een vraag van een moderator over een groep beantwoord"),
    "council.claim_confirmed": _("Bevestigd dat iemand bij een groep hoort"),
    "council.claimed": _("Gezegd dat een groep van hen is"),
    "council.kept": _("De pagina van een groep bijgewerkt"),
    "council.loaded": _("Een groep ingelezen"),
    "council.missed": _("Gemeld dat een groep ontbreekt"),
    "council.restored": _("Een eerdere tekst van een groep teruggezet"),
    "council.set_back": _("Een wijziging van een groep teruggedraaid"),
    "council.taken_back": _("Een groep weer van de site gehaald"),
    "organisation.added": _("Een organisatie toegevoegd"),
    "seat.ended": _("Een zetel beëindigd"),
    "seat.given": _("Een zetel gegeven"),
    "seat.invitation_accepted": _("Een uitnodiging voor een zetel aangenomen"),
    "seat.invitation_withdrawn": _("Een uitnodiging voor een zetel ingetrokken"),
    "seat.invited": _("Iemand uitgenodigd voor een zetel"),
    "seat.invited_again": _("Iemand opnieuw uitgenodigd voor een zetel"),
    "seat.removed": _("Een zetel weggehaald"),
}
