from .alive import alive
from .changes import change, change_withdraw
from .claims import claim, claim_link
from .contacts import contact_end, contacts
from .coverage import coverage
from .detail import council_page
from .documents import document, document_add, document_change, document_remove, document_restore, documents
from .exchange import exchange, exchange_take_away, exchanges
from .exchange_keep import (
    exchange_add,
    exchange_change,
    exchange_end,
    exchange_list,
    exchange_remove,
    exchange_reopen,
    exchange_restore,
)
from .history import history, restore, version
from .invitation import seat_invitation
from .keep import keep, keep_page, still_here
from .lists import council_list
from .missing import missing, missing_sent
from .seats import invitation_again, invitation_withdraw, seat_add, seat_end, seat_remove, seat_role, seats

__all__ = [
    "alive",
    "change",
    "change_withdraw",
    "claim",
    "claim_link",
    "contact_end",
    "contacts",
    "council_list",
    "council_page",
    "coverage",
    "document",
    "document_add",
    "document_change",
    "document_remove",
    "document_restore",
    "documents",
    "exchange",
    "exchange_add",
    "exchange_change",
    "exchange_end",
    "exchange_list",
    "exchange_remove",
    "exchange_reopen",
    "exchange_restore",
    "exchange_take_away",
    "exchanges",
    "history",
    "invitation_again",
    "invitation_withdraw",
    "keep",
    "keep_page",
    "missing",
    "missing_sent",
    "restore",
    "seat_add",
    "seat_end",
    "seat_invitation",
    "seat_remove",
    "seat_role",
    "seats",
    "still_here",
    "version",
]
