"""Councils in the admin: to look at. They change through actions."""

from django.contrib import admin

from haarlem_wijken.ground.admin import ReadOnlyAdmin

from .models import Council, Seat


@admin.register(Council)
class CouncilAdmin(ReadOnlyAdmin):
    list_display = ["name", "kind", "status"]
    list_filter = ["kind", "status"]
    search_fields = ["name"]


@admin.register(Seat)
class SeatAdmin(ReadOnlyAdmin):
    list_display = ["person", "role", "council", "since", "until"]
    list_filter = ["role"]
    list_select_related = ["person", "council"]
