"""The list as a file: its address with an ending in place of the last slash, and the same query string."""

from django.urls import path

from .. import api, feeds
from ..views import embed, sheet

urlpatterns = [
    path("initiatieven.geojson", api.geojson, name="initiatives-geojson"),
    path("initiatieven.csv", api.csv, name="initiatives-csv"),
    path("initiatieven.xlsx", api.xlsx, name="initiatives-xlsx"),
    path("initiatieven.atom", feeds.atom, name="initiatives-atom"),
    path("initiatieven.embed", embed.embed, name="initiatives-embed"),
    path("initiatieven.pdf", sheet.sheet, name="initiatives-pdf"),
]
