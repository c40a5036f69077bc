"""What the guard answers: allowed or not, and why, in stable words."""

from dataclasses import dataclass
from enum import StrEnum


class ReasonCode(StrEnum):
    """Why a reply may not leave. Stored with the message, shown in words."""

    PRICE_NOT_IN_DATA = "price_not_in_data"
    DISCOUNT_OVER_CAP = "discount_over_cap"
    DISCOUNT_WRONG_BASE = "discount_wrong_base"
    PERCENT_NOT_IN_DATA = "percent_not_in_data"
    NUMBER_NOT_IN_DATA = "number_not_in_data"
    DATE_NOT_IN_DATA = "date_not_in_data"
    PURITY_NOT_IN_DATA = "purity_not_in_data"
    FOREIGN_CURRENCY = "foreign_currency"
    URL_NOT_ALLOWED = "url_not_allowed"
    SKU_UNKNOWN = "sku_unknown"
    SKU_OF_ANOTHER_PIECE = "sku_of_another_piece"
    STOCK_CLAIM = "stock_claim"
    OUTSIDE_LIMIT = "outside_limit"
    PROMISE_WORD = "promise_word"
    CLAIM_NOT_IN_DATA = "claim_not_in_data"
    CONTRADICTS_DATA = "contradicts_data"
    SECRET_LEAK = "secret_leak"
    TOO_LONG = "too_long"

    @property
    def in_words(self) -> str:
        """The code as words."""
        return self.value.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Reason:
    """One fault: its code, where it stands in the reply, the words, and which list named it."""

    code: ReasonCode
    start: int
    end: int
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a reply may leave."""

    allowed: bool
    reasons: tuple[Reason, ...] = ()
