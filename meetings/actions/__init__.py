from .adoption import adopt_minutes
from .agenda import add_item, change_item, order_items, put_on, remove_item
from .agreements import (
    Due,
    change_agreement,
    make_agreement,
    make_resolution,
    review_agreement,
)
from .attendance import add_guest, remove_attendance, set_guest, set_presence
from .calls import ask_for_help
from .circulation import circulate_minutes, show_minutes, take_back_minutes
from .comments import add_comment, settle_comment
from .history import UNDO_WITHIN, undo_review, undoable
from .inviting import answer_invitation, convene, forget_guest_addresses, invite_guest, members, to_invite
from .materials import add_material, pin, pin_newest, unpin
from .minutes import add_section, keep_draft, restore_section, save_section, start_minutes
from .own_calendar import give_calendar_address, stop_calendar_address
from .planning import accept_weekday, cancel_meeting, change_meeting, move_on, plan_meeting
from .presenting import add_presenter, remove_presenter
from .reminding import remind_owners
from .series import change_series, end_series, make_series, plan_of_series, resume_series
from .superseding import supersede_agreement
from .writing import Stale

__all__ = [
    "UNDO_WITHIN",
    "Due",
    "Stale",
    "accept_weekday",
    "add_comment",
    "add_guest",
    "add_item",
    "add_material",
    "add_presenter",
    "add_section",
    "adopt_minutes",
    "answer_invitation",
    "ask_for_help",
    "cancel_meeting",
    "change_agreement",
    "change_item",
    "change_meeting",
    "change_series",
    "circulate_minutes",
    "convene",
    "end_series",
    "forget_guest_addresses",
    "give_calendar_address",
    "invite_guest",
    "keep_draft",
    "make_agreement",
    "make_resolution",
    "make_series",
    "members",
    "move_on",
    "order_items",
    "pin",
    "pin_newest",
    "plan_meeting",
    "plan_of_series",
    "put_on",
    "remind_owners",
    "remove_attendance",
    "remove_item",
    "remove_presenter",
    "restore_section",
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
    "take_back_minutes",
    "to_invite",
    "undo_review",
    "undoable",
    "unpin",
]
