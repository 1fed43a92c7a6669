"""The demo's council whose page is kept: the werkgroep Wijken, with seats, what plays, and documents."""

from datetime import date
from pathlib import Path

from django.core.files import File

from councils.actions import add_council_document, keep_page, seat_somebody
from councils.models import Contact, Council, Organisation, OrganisationKind, SeatRole
from haarlem_wijken.ground import documents
from haarlem_wijken.ground.models import Account, DocumentKind, Person, Visibility

SLUG = "werkgroep-wijken"
FILE = Path(__file__).parent / "data" / "documents" / "opzet-inventarisatie.odt"
PAGE = {
    "description": "We zijn bewoners uit verschillende wijken. We willen weten wat er in de stad gebeurt, zodat wie "
    "een idee heeft kan leren van wie al begonnen is.\n\nIedereen kan meedoen: kom een avond kijken.",
    "rhythm": "zes keer per jaar, op woensdag om 20.00 uur",
    "meeting_place": "een buurthuis, elke keer in een andere wijk",
    "theme-groen": "Waar geveltuinen lukken en waar niet, zetten we op een rij.",
    "theme-ontmoeten": "We zoeken in elke wijk een plek waar je zonder afspraak binnen kunt lopen.",
    "theme-meebeslissen": "Hoe gaat het verder met de wijkplatforms? We verzamelen wat werkt.",
}


def keep_council(by: Account) -> None:
    """Have `by`, who has a seat there, keep the page of the werkgroep."""
    council = Council.objects.get(slug=SLUG)
    for name, role in (("Marijke de Boer", SeatRole.CHAIR), ("Ahmed Yilmaz", SeatRole.MEMBER)):
        seat_somebody(council=council, name=name, role=role, since=date(2024, 9, 1), name_is_public=True, by=by)
    town = Organisation.objects.create(
        name="Gemeente Haarlem", kind=OrganisationKind.MUNICIPALITY, website="https://www.haarlem.nl"
    )
    person = Person.objects.create(given_name="Contactpersoon")
    contact = Contact.objects.create(organisation=town, person=person, function="Gebiedsverbinder")
    values = PAGE | {"website": council.website, "city_contact": contact.pk}
    keep_page(council=council, values=values, base_version=council.version, by=by)
    _documents(council, by)


def _documents(council: Council, by: Account) -> None:
    with FILE.open("rb") as file:
        kept = documents.checked(File(file, name=FILE.name))
    add_council_document(
        council=council, by=by, file=kept, title="Opzet van de inventarisatie", kind=DocumentKind.PLAN,
        author="Werkgroep Wijken", on=date(2026, 9, 16), visibility=Visibility.PUBLIC,
    )  # fmt: skip
    add_council_document(
        council=council, by=by, link="https://www.haarlem.nl", title="Waar we de gemeente om vragen",
        kind=DocumentKind.ADVICE, author="Werkgroep Wijken", on=date(2026, 10, 7), visibility=Visibility.MEMBERS,
    )  # fmt: skip
