from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    name = "meetings"
    verbose_name = _("Bijeenkomsten en afspraken")

    def ready(self):
        import_module("haarlem_wijken.ground.history.told_acts").tells(import_module("meetings.act_words").WORDS)
        erasing, own = import_module("haarlem_wijken.ground.erasing.traces"), import_module("meetings.traces")
        erasing.leaves(own.TRACES)
        erasing.freezes("meetings.MinutesSection", own.adopted_sections)
        erasing.freezes("meetings.AgendaItem", own.adopted_items)
        erasing.freezes("meetings.Erratum", own.adopted_sections)
        erasing.freezes("ground.Revision", own.adopted_versions)
        beside, told = import_module("haarlem_wijken.ground.beside"), import_module("meetings.linked.beside")
        beside.tells(told.beside)
        beside.tells(import_module("meetings.linked.leaving").leaving)
        beside.tells(import_module("meetings.linked.keeping").keeping)
        chores = import_module("haarlem_wijken.ground.chores")
        chores.every(3600, import_module("meetings.actions").remind_owners)
        chores.every(3600, import_module("meetings.actions").remind_invited)
        chores.every(3600, import_module("meetings.actions").remind_unsent)
        post, letters = import_module("haarlem_wijken.ground.post"), import_module("meetings.letters.invitations")
        own_letters = import_module("meetings.letters.reminders")
        post.fills(own_letters.DUE, own_letters.fill_reminder)
        given_letters = import_module("meetings.letters.given")
        post.fills(given_letters.GIVEN, given_letters.fill)
        for template in (letters.INVITE, letters.UPDATE):
            post.carries(template, import_module("meetings.invitations.content").calendar_part)
        chores.every(24 * 3600, import_module("meetings.actions").forget_guest_addresses)
        chores.every(24 * 3600, import_module("meetings.actions").tidy_writing)
        chores.every(3600, import_module("meetings.actions").table_all)
        chores.every(24 * 3600, import_module("meetings.minutes.adoption.all_proofs").log_faults)
        self.followed()

    def followed(self):
        """What can be followed by letter here, and what this room adds to the news of a council."""
        following = import_module("meetings.following")
        import_module("haarlem_wijken.ground.following.kinds").follows("vergaderingen", following.MEETINGS)
        adds = import_module("councils.news.rooms").adds
        adds(following.MEETINGS_NOUN, following.meetings_of)
        adds(following.MINUTES_NOUN, following.minutes_of)
        adds(following.INITIATIVES_NOUN, import_module("meetings.linked.newly").linked_initiatives)
