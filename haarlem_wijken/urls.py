"""Every address of the portal. Dutch has no prefix, English stands under /en/."""
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = []
urlpatterns += i18n_patterns(
    path("account/", include("allauth.account.urls")),
    path("initiatieven/", include("initiatives.urls")),
    path("wijkraden/", include("councils.urls")),
    path("", include("haarlem_wijken.front.urls")),
    prefix_default_language=False,
)
