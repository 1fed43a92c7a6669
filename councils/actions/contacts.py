"""Whom to talk to in organisations outside. Members of all councils share them."""

from django.db import transaction
from django.utils import timezone

from haarlem_wijken.ground.accounts.people import split_name
from haarlem_wijken.ground.locks import hold
from haarlem_wijken.ground.models import AuditEvent, Person, PublicVersion

from ..models import Contact, Organisation


@transaction.atomic
def add_contact(*, organisation: str, kind: str, name: str, by, **about) -> Contact:
    """A contact person, who becomes a person without an account; the organisation is made when there is none of that
    name. `about`: function, email and telephone.
    """
    hold("organisations")
    of = Organisation.objects.filter(name__iexact=organisation).first()
    if of is None:
        of = Organisation.objects.create(name=organisation, kind=kind)
        AuditEvent.record("organisation.added", of, by=by, fields=["name", "kind"])
    person = Person.objects.create(**split_name(name))
    AuditEvent.record("person.named", person, by=by, fields=["given_name"])
    made = Contact.objects.create(organisation=of, person=person, **about)
    AuditEvent.record("contact.added", made, by=by, fields=sorted(about))
    return made


@transaction.atomic
def end_contact(*, contact: Contact, by) -> bool:
    """Somebody is not the contact any more: no list shows them, and what is written about them stays. False when so."""
    if not Contact.objects.filter(pk=contact.pk, until=None).update(until=timezone.localdate()):
        return False
    AuditEvent.record("contact.ended", contact, by=by, fields=["until"])
    PublicVersion.raise_()
    return True
