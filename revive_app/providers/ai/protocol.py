"""What the rest of Revive knows of language models: a question in, one typed proposal out.

The model proposes; code checks the proposal and alone changes state. It holds no tools.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator


@dataclass(frozen=True, slots=True)
class Turn:
    """One bubble of the history."""

    role: Literal["customer", "shop"]
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the shop's knowledge that search brought up. `score` is 0…1."""

    id: UUID
    source: str
    content: str
    score: float


class Setting(StrEnum):
    """The sources of passages that hold what the shop has set, not what it has uploaded."""

    OPENING_HOURS = "Opening hours"
    ADDRESS = "Address"
    WEBSITE = "Website"
    OFFER = "Current offer"


@dataclass(frozen=True, slots=True)
class ProductFact:
    """A piece of the catalog as the model may speak of it. `price` in whole rupees; `stock` None: not counted."""

    id: UUID
    sku: str
    name: str
    price: int
    category: str = ""
    metal: str = ""
    purity: str = ""
    weight_mg: int | None = None
    stones: str = ""
    stock: int | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class ReplyRequest:
    """Everything the model may know for one answer. All texts but `system_prompt` are data, never instructions."""

    system_prompt: str
    history: tuple[Turn, ...]
    passages: tuple[Passage, ...] = ()
    products: tuple[ProductFact, ...] = ()
    # those of the products the customer was shown last, in the order she saw them: "the 2nd one"
    shown: tuple[ProductFact, ...] = ()
    # she would see something and names nothing: the products are then those to begin with
    names_nothing: bool = False
    shop_name: str = ""
    agent_name: str = ""
    customer_name: str = ""
    # what the shop's own list says of her: a cell's name and content each
    customer_facts: tuple[tuple[str, str], ...] = ()
    # the words by which she asked for a later time, when the shop writes first because that time has come
    follow_up: str | None = None
    # the campaign asks for a photo to try a piece on
    tries_on: bool = False
    # what the guard found wrong with the previous draft, when this is the one repair
    repair: str | None = None


class ActionKind(StrEnum):
    """What the model may suggest the code should do."""

    NONE = "none"
    HANDOFF = "handoff"
    SHOW_PRODUCTS = "show_products"
    BOOK_APPOINTMENT = "book_appointment"
    OFFER_DISCOUNT = "offer_discount"
    SNOOZE = "snooze"
    ASK_PHOTO_FOR_TRY_ON = "ask_photo_for_try_on"


# Which arguments a kind of action may have; the first of them it must have.
_ARGUMENTS: dict[ActionKind, tuple[str, ...]] = {
    ActionKind.HANDOFF: ("", "reason"),
    ActionKind.SHOW_PRODUCTS: ("", "product_ids"),
    ActionKind.BOOK_APPOINTMENT: ("", "when"),
    ActionKind.OFFER_DISCOUNT: ("discount_percent",),
    ActionKind.SNOOZE: ("", "when"),
    ActionKind.ASK_PHOTO_FOR_TRY_ON: ("", "product_ids"),
    ActionKind.NONE: ("",),
}


class Action(BaseModel):
    """One suggestion from the closed list, with the arguments of its kind: others are dropped, a missing one is a fault.

    `when`: the customer's own words for a time; code makes a date of them. `reason`: for the colleague who takes over.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: ActionKind
    discount_percent: float | None = Field(default=None, ge=0, le=100)
    when: str | None = Field(default=None, max_length=200)
    reason: str | None = Field(default=None, max_length=300)
    product_ids: list[UUID] = Field(default_factory=list, max_length=30)

    @model_validator(mode="before")
    @classmethod
    def _only_its_arguments(cls, raw: object) -> object:
        if not isinstance(raw, dict) or raw.get("kind") not in set(ActionKind):
            return raw
        allowed = _ARGUMENTS[ActionKind(raw["kind"])]
        known = {"discount_percent", "when", "reason", "product_ids"}
        return {name: value for name, value in raw.items() if name not in known or name in allowed}

    @model_validator(mode="after")
    def _has_what_it_needs(self) -> "Action":
        needed = _ARGUMENTS[self.kind][0]
        if needed and getattr(self, needed) is None:
            raise ValueError(f"{self.kind} needs {needed}")
        return self


class StageHint(StrEnum):
    """How far the model believes the customer is. Only the two a talk can show; a sale shows itself."""

    INTEREST = "interest"
    NEGOTIATING = "negotiating"


class Proposal(BaseModel):
    """The model's whole answer. `model_json_schema()` is what Mistral is held to.

    `stage` and `value_rupees` are hints: rules decide what they are worth.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    reply_text: str = Field(min_length=1, max_length=4096)
    language: str = Field(default="en", max_length=16)
    intents: list[str] = Field(default_factory=list, max_length=8)
    cited_chunk_ids: list[UUID] = Field(default_factory=list, max_length=20)
    product_ids: list[UUID] = Field(default_factory=list, max_length=30)
    actions: list[Action] = Field(default_factory=list, max_length=4)
    stage: StageHint | None = None
    value_rupees: int | None = Field(default=None, ge=0, le=10_000_000_000)


@dataclass(frozen=True, slots=True)
class Completion:
    """A proposal and what it took."""

    proposal: Proposal
    model: str
    tokens_in: int = 0
    tokens_out: int = 0


class ChatModel(Protocol):
    """A model that writes. Raises Retryable, Terminal or MalformedProposal; never waits longer than `timeout` seconds."""

    @property
    def name(self) -> str:
        """The dated model id, stored with every message."""
        ...

    def propose(self, request: ReplyRequest, *, timeout: float) -> Completion:
        """One proposal for one turn."""
        ...


class Embedder(Protocol):
    """A model that turns text into vectors of 1024 numbers, L2-normalised."""

    @property
    def name(self) -> str:
        """The model id; vectors of different ids are never compared."""
        ...

    @property
    def threshold(self) -> float:
        """Cosine similarity below which a passage does not count as found."""
        ...

    def embed(self, texts: list[str]) -> list[list[float]]:
        """One vector a text, in order. Batches within the provider's limits by itself."""
        ...
