"""What the rest of Revive knows of WhatsApp's sending side.

A send has three ends, and they are values, not exceptions: a batch has some of each.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Account:
    """The credentials of one number. `token` never shows in `repr`."""

    phone_number_id: str
    waba_id: str
    token: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person: E.164 phone with `+`, or WhatsApp user id; the phone wins when both are known."""

    phone: str | None = None
    user_id: str | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """Meta took it. Taken is not sent, and not delivered: statuses say that later."""

    wamid: str
    wa_id: str | None = None
    user_id: str | None = None
    # Meta holds it back for a template quality check and may still drop it
    held: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Meta said no, with a code. What to do about the code is in `errors`."""

    code: int
    title: str
    details: str = ""
    http_status: int = 400
    retry_after: float | None = None


@dataclass(frozen=True, slots=True)
class Unreached:
    """The bytes never left (no connection): the same send may be tried again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The bytes left, no usable answer came: it may have been sent. Never repeat blindly."""

    reason: str


@dataclass(frozen=True, slots=True)
class SubmittedTemplate:
    """Meta took a template for review: its id, and what it is for now."""

    id: str
    status: str
    category: str


SendOutcome = Accepted | Refused | Unreached | Unanswered


class WhatsappClient(Protocol):
    """The Cloud API as Revive uses it. Sends are async because many run at once."""

    async def send(
        self,
        account: Account,
        recipient: Recipient,
        body: dict[str, Any],
        *,
        opaque: str,
        leaving: Callable[[], None] | None = None,
    ) -> SendOutcome:
        """POST one message. `body` comes from `payloads` and has no recipient; `opaque` is echoed in statuses.

        `leaving` is called right before the first byte may leave, and not at all when none does.
        """
        ...

    async def mark_read(self, account: Account, wamid: str, *, typing: bool = False) -> bool:
        """Blue ticks for `wamid` and all before it, with typing dots if asked. Best effort: False when refused."""
        ...

    async def templates(self, account: Account) -> list[dict[str, Any]]:
        """All templates of the account, as Meta describes them. Raises ProviderError."""
        ...

    async def create_template(self, account: Account, definition: dict[str, Any]) -> SubmittedTemplate:
        """Submit a template for review. Raises ProviderError, its details Meta's own words for the writer."""
        ...

    async def delete_template(self, account: Account, name: str, *, template_id: str | None = None) -> None:
        """Delete a template in all languages, or one translation of it. Raises ProviderError."""
        ...

    async def media(self, account: Account, media_id: str) -> tuple[bytes, str]:
        """The bytes and MIME type of a media id. Raises ProviderError."""
        ...

    async def upload(self, account: Account, content: bytes, mime_type: str, filename: str) -> str:
        """Upload media; its id, good for 30 days. Raises ProviderError."""
        ...

    async def upload_sample(self, account: Account, content: bytes, mime_type: str, filename: str) -> str:
        """Show Meta's reviewers a file; the handle a template's header names. Raises ProviderError."""
        ...

    async def aclose(self) -> None:
        """Close the connections."""
        ...
