from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GroundConfig(AppConfig):
    name = "haarlem_wijken.ground"
    label = "ground"
    verbose_name = _("Gebieden, thema's en mensen")

    def ready(self):
        chores = import_module("haarlem_wijken.ground.chores")
        told, words = (import_module(f"haarlem_wijken.ground.{name}") for name in ("history.told_acts", "act_words"))
        told.tells(words.WORDS)
        import_module("haarlem_wijken.ground.reports.desk").register_kind()
        chores.every(3600, import_module("haarlem_wijken.ground.reports.actions").forget_reports)
        import_module("haarlem_wijken.ground.messages.desk").register_kind()
        erasing, own = (import_module(f"haarlem_wijken.ground.{name}") for name in ("erasing.traces", "traces"))
        erasing.leaves([*own.TRACES, *own.LIBRARIES])
        chores.every(24 * 3600, import_module("haarlem_wijken.ground.erasing.remembering").forget_erasures)
        chores.every(3600, import_module("haarlem_wijken.ground.messages.actions").forget_conversations)
        letters = import_module("haarlem_wijken.ground.messages.letters")
        import_module("haarlem_wijken.ground.post").replies_to("message-new", letters.reply_address)
        following = "haarlem_wijken.ground.following"
        import_module(f"{following}.letters").register_letters()
        chores.job(import_module(f"{following}.digest").tell_one)
        chores.every(3600, import_module(f"{following}.actions").forget_alerts)
