"""Who in the portal a name in a text is: only when there is exactly one."""

from datetime import date
from functools import cached_property

from councils.models import Council, Organisation
from haarlem_wijken.ground.models import Person

WE = ("we", "wij", "allen", "iedereen", "de werkgroep", "de wijkraad", "het bestuur", "bestuur", "de commissie")


class Whose:
    """The seats of a council, by every name somebody is called. 1 query, and one for organisations."""

    def __init__(self, council: Council, on: date | None):
        self.council = council
        seats = list(council.seats.select_related("person"))
        held = [seat for seat in seats if on and seat.since <= on and (seat.until is None or on < seat.until)]
        self.everybody = {seat.person_id: seat.person for seat in seats}
        self.people = {seat.person_id: seat.person for seat in held or seats}

    def person(self, name: str) -> Person | None:
        """By the whole name, of whoever ever sat there: what is known here of terms may begin later than they did.
        Else by the given names, or the first words, that one of those has who sat there that day.
        """
        name = " ".join(name.casefold().split())
        ways = (
            (self.everybody, lambda one: str(one).casefold() == name),
            (self.people, lambda one: one.given_name.casefold() == name),
            (self.people, lambda one: " " in name and str(one).casefold().startswith(f"{name} ")),
        )
        for people, is_called in ways:
            found = [one for one in people.values() if one.erased_at is None and is_called(one)]
            if len(found) == 1:
                return found[0]
        return None

    def owner(self, words: str, kind: str) -> dict:
        """The columns of an agreement that say who has it; a name nobody knows stays as the words it was."""
        said = {"owner_words": words[:120]} if words else {}
        if kind == "group" or words.casefold() in WE:
            return said | {"owner_council": self.council}
        if kind == "organisation" and (found := self.organisation(words)):
            return said | {"owner_organisation": found}
        person = self.person(words) if words else None
        return said | ({"owner_person": person} if person else {})

    def organisation(self, words: str) -> Organisation | None:
        bare = words.casefold().removeprefix("de ").removeprefix("het ").strip()
        return self._organisations.get(bare)

    @cached_property
    def _organisations(self) -> dict[str, Organisation]:
        return {one.name.casefold(): one for one in Organisation.objects.all()}
