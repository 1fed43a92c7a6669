from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InitiativesConfig(AppConfig):
    name = "initiatives"
    verbose_name = _("Initiatieven")

    def ready(self):
        import_module("haarlem_wijken.ground.history.told_acts").tells(import_module("initiatives.act_words").WORDS)
        chores, job = import_module("haarlem_wijken.ground.chores"), import_module("initiatives.intake.job")
        chores.job(job.work_one)
        chores.every(3600, job.drop_old_files)
        actions = import_module("initiatives.actions")
        chores.every(3600, actions.drop_unconfirmed)
        chores.every(3600, actions.forget_refused)
        chores.every(24 * 3600, actions.forget_organisers)
        chores.every(3600, actions.remind_unanswered)
        chores.every(3600, actions.expire_unanswered)
        chores.every(3600, actions.drop_photos)
        chores.every(24 * 3600, actions.drop_stray_files)
        for chore in (actions.remind_helpers, actions.thank_helpers, actions.forget_helpers):
            chores.every(3600, chore)
        chores.every(3600, actions.drop_unconfirmed_helpers)
        desk = import_module("initiatives.desk")
        desk.register_kinds()
        desk.show_pages()
        import_module("initiatives.desk.claims").register_claims()
        chores.every(3600, import_module("initiatives.actions.claiming").forget_claims)
        chores.every(3600, import_module("initiatives.actions.handing").drop_transfers)
        import_module("initiatives.proposals.texts").register_texts()
        erasing = import_module("haarlem_wijken.ground.erasing.traces")
        erasing.leaves(import_module("initiatives.traces").TRACES)
        letters = import_module("initiatives.letters.spread")
        import_module("haarlem_wijken.ground.post").fills(letters.TEMPLATE, letters.fill)
        follows = import_module("haarlem_wijken.ground.following.kinds").follows
        follows("initiatieven", import_module("initiatives.following").INITIATIVES)
        of_calls = import_module("initiatives.calls.following")
        follows("oproepen", of_calls.CALLS)
        import_module("councils.news.rooms").adds(of_calls.NOUN, of_calls.of_councils)
        receives = import_module("haarlem_wijken.ground.messages.receivers").receives
        receivers = import_module("initiatives.receivers")
        receives("initiative", receivers.find, receivers.kept_by)
