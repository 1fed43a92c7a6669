from .detail import call
from .helping import helper, helper_confirm, sign_up, sign_up_sent
from .lists import calls

__all__ = ["call", "calls", "helper", "helper_confirm", "sign_up", "sign_up_sent"]
