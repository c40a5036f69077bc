"""An account's templates at Meta: listed, submitted for review, deleted."""

from typing import Any

from revive_app.errors import Retryable, Terminal
from revive_app.providers.whatsapp import answers, reading, wire
from revive_app.providers.whatsapp.graph import Graph, require_success, segment
from revive_app.providers.whatsapp.protocol import Account, SubmittedTemplate
from revive_app.rules.clean import clean_json

_PAGE_SIZE = 100
# An account has at most 6,000 templates, each in several languages.
_MOST_PAGES = 500
_FIELDS = "id,name,status,category,language,components,quality_score,rejected_reason,parameter_format"


async def read_templates(graph: Graph, account: Account) -> list[dict[str, Any]]:
    """All templates of the account, every page of them. Raises Retryable or Terminal."""
    found: list[dict[str, Any]] = []
    cursor: str | None = None
    for _ in range(_MOST_PAGES):
        params = {"fields": _FIELDS, "limit": str(_PAGE_SIZE)}
        if cursor is not None:
            params["after"] = cursor
        page = await graph.get(account, _path(account), params)
        if not isinstance(page.get("data"), list):
            raise Retryable("the answer holds no list of templates")
        found += [clean_json(part) for part in page["data"] if isinstance(part, dict)]
        previous, cursor = cursor, answers.next_cursor(page)
        if cursor is None:
            return found
        if cursor == previous:
            break
    raise Terminal("the list of templates does not end")


async def create_template(graph: Graph, account: Account, definition: dict[str, Any]) -> SubmittedTemplate:
    """Submit a template for review. Raises Retryable or Terminal.

    When no answer comes it may have been taken: the caller asks for the list before trying again.
    """
    answer = await graph.fetch(
        account,
        "POST",
        _path(account),
        content=wire.dump(definition).encode(),
        content_type="application/json",
    )
    require_success(answer)
    taken = answers.read_object(answer)
    template_id = reading.known(taken.get("id"))
    if template_id is None:
        raise Terminal("the answer names no template")
    return SubmittedTemplate(
        id=template_id,
        status=reading.word(taken.get("status")) or "PENDING",
        category=reading.word(taken.get("category")) or str(definition.get("category", "")),
    )


async def delete_template(
    graph: Graph, account: Account, name: str, *, template_id: str | None = None
) -> None:
    """Delete a template in all languages, or one translation of it. Raises Retryable or Terminal."""
    params = {"name": name} | ({"hsm_id": template_id} if template_id else {})
    answer = await graph.fetch(account, "DELETE", _path(account), params=params)
    require_success(answer)


def _path(account: Account) -> str:
    return f"{segment(account.waba_id)}/message_templates"
