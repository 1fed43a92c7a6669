"""Files of meetings and agreements: beside their lists, and below /vergaderingen/ for one."""

from django.urls import path

from .. import feeds
from ..agreements import files as agreement_files
from ..views import embed, own_calendar, volume

urlpatterns = [
    path("afspraken.csv", agreement_files.csv, name="agreements-csv"),
    path("afspraken.xlsx", agreement_files.xlsx, name="agreements-xlsx"),
    path("afspraken.atom", agreement_files.atom, name="agreements-atom"),
    path("afspraken.ics", agreement_files.ics, name="agreements-ics"),
    path("vergaderingen.atom", feeds.atom, name="meetings-atom"),
    path("vergaderingen.ics", feeds.ics, name="meetings-ics"),
    path("vergaderingen.embed", embed.embed, name="meetings-embed"),
    path("vergaderingen.pdf", volume.volume_pdf, name="meetings-pdf"),
    path("vergaderingen/<slug:slug>.ics", feeds.one_ics, name="meeting-ics"),
    # somebody's own
    path("vergaderingen/mijn-agenda/", own_calendar.own_calendar, name="own-calendar"),
    path("vergaderingen/mijn/<str:token>.ics", own_calendar.own_calendar_file, name="own-calendar-file"),
]
