"""Addresses for programs: the same in every language."""

from django.urls import path

from ..views import embedding, health, machine, search

urlpatterns = [
    path("gezondheid/", health.health, name="health"),
    path("gereed/", health.ready, name="ready"),
    path("robots.txt", machine.robots, name="robots"),
    path("favicon.ico", machine.favicon, name="favicon"),
    path(".well-known/security.txt", machine.security_txt, name="security-txt"),
    path("sitemap.xml", machine.sitemap_index, name="sitemap"),
    path("sitemap-<slug:name>-<int:number>.xml", machine.sitemap_section, name="sitemap-section"),
    path("zoeken.xml", search.search_description, name="search-description"),
    path("oembed", embedding.oembed, name="oembed"),
    path("media/<path:path>", machine.media, name="media"),
]
