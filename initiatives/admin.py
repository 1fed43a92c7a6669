"""Initiatives in the admin: to look at. They change through actions."""

from django.contrib import admin

from haarlem_wijken.ground.admin import ReadOnlyAdmin

from .models import Initiative


@admin.register(Initiative)
class InitiativeAdmin(ReadOnlyAdmin):
    list_display = ["title", "stage", "area", "is_demo", "confirmed_on", "archived_on"]
    list_filter = ["stage", "is_demo", "themes"]
    list_select_related = ["area"]
    search_fields = ["title", "summary"]
