"""Meetings: /vergaderingen/."""

from django.urls import path

from .views import agenda, detail, lists, planning

urlpatterns = [
    path("", lists.meetings, name="meetings"),
    # who has a seat plans and changes
    path("plannen/<slug:slug>/", planning.plan, name="meeting-plan"),
    path("agendapunten/<int:pk>/", agenda.item, name="agenda-item"),
    path("agendapunten/<int:pk>/weg/", agenda.item_remove, name="agenda-item-remove"),
    path("agendapunten/<int:pk>/verplaats/", agenda.item_move, name="agenda-item-move"),
    path("<slug:slug>/", detail.meeting_page, name="meeting"),
    path("<slug:slug>/wijzigen/", planning.change, name="meeting-change"),
    path("<slug:slug>/afzeggen/", planning.cancel, name="meeting-cancel"),
    path("<slug:slug>/stand/", planning.move_on, name="meeting-move-on"),
    path("<slug:slug>/dag-klopt/", planning.accept_weekday, name="meeting-weekday"),
    path("<slug:slug>/agenda/", agenda.agenda, name="meeting-agenda"),
    path("<slug:slug>/agenda/volgorde/", agenda.order, name="meeting-agenda-order"),
]
