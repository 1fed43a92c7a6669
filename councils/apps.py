from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CouncilsConfig(AppConfig):
    name = "councils"
    verbose_name = _("Wijkraden en platforms")

    def ready(self):
        import_module("haarlem_wijken.ground.history.told_acts").tells(import_module("councils.act_words").WORDS)
        chores, actions = import_module("haarlem_wijken.ground.chores"), import_module("councils.actions")
        for chore in (
            "forget_invitations",
            "forget_claims",
            "forget_missing",
            "ask_silent",
            "remind_silent",
            "put_to_sleep",
        ):
            chores.every(3600, getattr(actions, chore))
        cases, desk = import_module("haarlem_wijken.ground.queue.cases"), import_module("councils.desk")
        cases.register(desk.CHANGES)
        cases.register(desk.CLAIMS)
        cases.register(desk.MISSING)
        merging, own = import_module("haarlem_wijken.ground.accounts.merging"), import_module("councils.merging")
        models = import_module("councils.models")
        merging.moves(models.Seat, own.move_seats)
        merging.moves(models.Contact, own.move_contacts)
        erasing = import_module("haarlem_wijken.ground.erasing.traces")
        erasing.leaves(import_module("councils.traces").TRACES)
        show = import_module("haarlem_wijken.ground.reports.pages").show
        reported = import_module("councils.reported")
        show("council", reported.shown_council)
        show("exchange", reported.shown_exchange)
        receives = import_module("haarlem_wijken.ground.messages.receivers").receives
        receivers = import_module("councils.receivers")
        receives("council", receivers.find, receivers.kept_by)
        self.followed()

    def followed(self):
        """What can be followed by letter here, and what this room tells of a council itself."""
        follows = import_module("haarlem_wijken.ground.following.kinds").follows
        following, rooms, own = (import_module(f"councils.{name}") for name in ("following", "news.rooms", "news.own"))
        follows("wijkraad", following.COUNCIL)
        follows("wijkraden", following.COUNCILS)
        rooms.adds(_("stukken"), own.documents)
        rooms.adds(_("wat er op hun pagina staat"), own.pages)
        rooms.adds(_("wat ze leerden, zoeken en aanbieden"), own.exchanges)
