from .adoption.adopting import adopt_minutes
from .adoption.circulation import circulate_minutes, show_minutes, take_back_minutes
from .adoption.comments import add_comment, settle_comment
from .adoption.errata import add_erratum, anonymise_minutes
from .adoption.tabling import table_all, table_minutes
from .adoption.unsent import remind_unsent
from .agenda import add_item, change_item, order_items, put_on, remove_item
from .agreements.calls import ask_for_help, ask_for_help_at
from .agreements.history import UNDO_WITHIN, restore_agreement, undo_review, undoable
from .agreements.making import (
    Due,
    change_agreement,
    make_agreement,
    review_agreement,
)
from .agreements.reminding import remind_owners
from .agreements.resolutions import change_resolution, end_resolution, make_resolution, resume_resolution
from .agreements.superseding import supersede_agreement
from .invitations.attendance import add_guest, remove_attendance, set_guest, set_presence
from .invitations.day_before import remind_invited
from .invitations.inviting import answer_invitation, convene, forget_guest_addresses, invite_guest, members, to_invite
from .linking import link, may_link, unlink
from .materials import add_material, move_material, pin, pin_newest, unpin
from .minutes.drafts import Typed, keep_draft, put_aside, take_up_draft, throw_draft
from .minutes.joining import Clashing, Saved
from .minutes.parts import add_section, bring_back_section, move_section, remove_section
from .minutes.presence import mark_presence
from .minutes.receipts import tidy_writing
from .minutes.saving import restore_section, save_section
from .minutes.starting import start_minutes
from .own_calendar import give_calendar_address, stop_calendar_address
from .planning import accept_weekday, cancel_meeting, change_meeting, move_on, plan_meeting
from .presenting import add_presenter, remove_presenter
from .series import change_series, end_series, make_series, plan_of_series, resume_series
from .stale import Stale
from .taking_in.meeting import TakenInBefore, known_text, take_in

__all__ = [
    "UNDO_WITHIN",
    "Clashing",
    "Due",
    "Saved",
    "Stale",
    "TakenInBefore",
    "Typed",
    "accept_weekday",
    "add_comment",
    "add_erratum",
    "add_guest",
    "add_item",
    "add_material",
    "add_presenter",
    "add_section",
    "adopt_minutes",
    "anonymise_minutes",
    "answer_invitation",
    "ask_for_help",
    "ask_for_help_at",
    "bring_back_section",
    "cancel_meeting",
    "change_agreement",
    "change_item",
    "change_meeting",
    "change_resolution",
    "change_series",
    "circulate_minutes",
    "convene",
    "end_resolution",
    "end_series",
    "forget_guest_addresses",
    "give_calendar_address",
    "invite_guest",
    "keep_draft",
    "known_text",
    "link",
    "make_agreement",
    "make_resolution",
    "make_series",
    "mark_presence",
    "may_link",
    "members",
    "move_material",
    "move_on",
    "move_section",
    "order_items",
    "pin",
    "pin_newest",
    "plan_meeting",
    "plan_of_series",
    "put_aside",
    "put_on",
    "remind_invited",
    "remind_owners",
    "remind_unsent",
    "remove_attendance",
    "remove_item",
    "remove_presenter",
    "remove_section",
    "restore_agreement",
    "restore_section",
    "resume_resolution",
    "resume_series",
    "review_agreement",
    "save_section",
    "set_guest",
    "set_presence",
    "settle_comment",
    "show_minutes",
    "start_minutes",
    "stop_calendar_address",
    "supersede_agreement",
    "table_all",
    "table_minutes",
    "take_back_minutes",
    "take_in",
    "take_up_draft",
    "throw_draft",
    "tidy_writing",
    "to_invite",
    "undo_review",
    "undoable",
    "unlink",
    "unpin",
]
