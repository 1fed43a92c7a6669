"""Who can be chosen from a list of members."""

from django.utils import timezone

from councils.models import Council


def members_of(council: Council) -> dict[int, str]:
    """{id: name} of each person with a seat today, by family name: who left is offered nothing new."""
    seats = council.seats.on(timezone.localdate()).select_related("person")
    seats = seats.order_by("person__family_name", "person__given_name")
    return {seat.person_id: str(seat.person) for seat in seats if not seat.person.erased_at}
