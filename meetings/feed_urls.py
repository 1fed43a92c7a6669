"""Files of meetings: beside /vergaderingen/, and below it for one."""

from django.urls import path

from . import feeds

urlpatterns = [
    path("vergaderingen.atom", feeds.atom, name="meetings-atom"),
    path("vergaderingen.ics", feeds.ics, name="meetings-ics"),
    path("vergaderingen/<slug:slug>.ics", feeds.one_ics, name="meeting-ics"),
]
