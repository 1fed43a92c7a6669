"""Meetings: /vergaderingen/."""

from django.urls import path

from .views import (
    agenda,
    attendance,
    circulation,
    coming,
    detail,
    files,
    going_through,
    inviting,
    lists,
    planning,
    series,
    versions,
    writing,
)

urlpatterns = [
    path("", lists.meetings, name="meetings"),
    # who has a seat plans and changes
    path("plannen/<slug:slug>/", planning.plan, name="meeting-plan"),
    path("plannen/<slug:slug>/reeks/", series.series_new, name="meeting-series-new"),
    path("reeksen/<int:pk>/", series.series, name="meeting-series"),
    path("reeksen/<int:pk>/wijzigen/", series.series_change, name="meeting-series-change"),
    path("agendapunten/<int:pk>/", agenda.item, name="agenda-item"),
    path("agendapunten/<int:pk>/weg/", agenda.item_remove, name="agenda-item-remove"),
    path("agendapunten/<int:pk>/verplaats/", agenda.item_move, name="agenda-item-move"),
    # writing minutes
    path("delen/<int:pk>/", writing.save, name="minutes-save"),
    path("delen/<int:pk>/klad/", writing.keep, name="minutes-keep"),
    path("delen/<int:pk>/versies/", versions.versions, name="minutes-versions"),
    path("delen/<int:pk>/terugzetten/", versions.restore, name="minutes-restore"),
    path("delen/<int:pk>/opmerking/", circulation.comment, name="minutes-comment"),
    path("opmerkingen/<int:pk>/", circulation.settle, name="minutes-settle"),
    path("<slug:slug>/verslag/", writing.screen, name="minutes-write"),
    path("<slug:slug>/verslag/beginnen/", writing.start, name="minutes-start"),
    path("<slug:slug>/verslag/voorbeeld/", writing.preview, name="minutes-preview"),
    path("<slug:slug>/verslag/aanwezig/", attendance.presence, name="minutes-presence"),
    path("<slug:slug>/verslag/rondsturen/", circulation.circulate, name="minutes-circulate"),
    path("<slug:slug>/verslag/terugnemen/", circulation.take_back, name="minutes-take-back"),
    path("<slug:slug>/verslag/tonen/", circulation.show, name="minutes-show"),
    path("<slug:slug>/verslag/vaststellen/", circulation.adopt, name="minutes-adopt"),
    # from a letter, without signing in
    path("uitnodiging/<str:token>/", coming.answer, name="meeting-answer"),
    # one meeting
    path("<slug:slug>/", detail.meeting_page, name="meeting"),
    path("<slug:slug>.pdf", files.pdf, name="meeting-pdf"),
    path("<slug:slug>.json", files.json, name="meeting-json"),
    path("<slug:slug>.docx", files.docx, name="meeting-docx"),
    path("<slug:slug>.md", files.markdown, name="meeting-markdown"),
    path("<slug:slug>/wijzigen/", planning.change, name="meeting-change"),
    path("<slug:slug>/afzeggen/", planning.cancel, name="meeting-cancel"),
    path("<slug:slug>/uitnodigen/", inviting.invite, name="meeting-invite"),
    path("<slug:slug>/stand/", planning.move_on, name="meeting-move-on"),
    path("<slug:slug>/dag-klopt/", planning.accept_weekday, name="meeting-weekday"),
    path("<slug:slug>/agenda/", agenda.agenda, name="meeting-agenda"),
    path("<slug:slug>/doorlopen/", going_through.go_through, name="meeting-review"),
    path("<slug:slug>/doorlopen/terug/", going_through.take_back, name="meeting-review-undo"),
    path("<slug:slug>/agenda/volgorde/", agenda.order, name="meeting-agenda-order"),
]
