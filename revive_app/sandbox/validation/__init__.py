"""What Meta checks in a request before it takes it: written from REFERENCE §6, not from our own builders."""

from revive_app.sandbox.validation.sends import Send, check_product_name, read_send
from revive_app.sandbox.validation.template import TemplateSend

__all__ = ["Send", "TemplateSend", "check_product_name", "read_send"]
