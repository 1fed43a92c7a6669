from .agenda import add_item, change_item, order_items, put_on, remove_item
from .agreements import (
    Due,
    change_agreement,
    make_agreement,
    make_resolution,
    review_agreement,
    supersede_agreement,
)
from .planning import accept_weekday, cancel_meeting, change_meeting, move_on, plan_meeting
from .writing import Stale

__all__ = [
    "Due",
    "Stale",
    "accept_weekday",
    "add_item",
    "cancel_meeting",
    "change_agreement",
    "change_item",
    "change_meeting",
    "make_agreement",
    "make_resolution",
    "move_on",
    "order_items",
    "plan_meeting",
    "put_on",
    "remove_item",
    "review_agreement",
    "supersede_agreement",
]
