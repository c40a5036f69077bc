"""Real and documented payloads of Meta's, from `tests/payloads`, and a wrapper for parts of them.

File names say what is inside and where it comes from: `inbound_order__meta_docs`. Where a file holds only a
part of a webhook (`…_fragment`, `…_item`, `…_flattened`), `webhook` puts it where it belongs.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent / "payloads"

PHONE_NUMBER_ID = "106540352242922"
WABA_ID = "102290129340398"


def load(name: str) -> Any:
    """The JSON of one sample, parsed anew so that a test may change it."""
    return json.loads(read(name))


@cache
def read(name: str) -> bytes:
    """The bytes of one sample."""
    return (FOLDER / f"{name}.json").read_bytes()


def names(*prefixes: str) -> list[str]:
    """The samples whose names begin with one of these, sorted."""
    return sorted(file.stem for file in FOLDER.glob("*.json") if file.name.startswith(prefixes))


def envelope(value: Any, field: str = "messages", *, time: int | None = None) -> dict[str, Any]:
    """A webhook of one change."""
    entry: dict[str, Any] = {"id": WABA_ID, "changes": [{"field": field, "value": value}]}
    return {
        "object": "whatsapp_business_account",
        "entry": [entry if time is None else entry | {"time": time}],
    }


def value(**parts: Any) -> dict[str, Any]:
    """A change's value, from our number, holding `parts`."""
    metadata = {"display_phone_number": "15550783881", "phone_number_id": PHONE_NUMBER_ID}
    return {"messaging_product": "whatsapp", "metadata": metadata, **parts}


def webhook(name: str) -> dict[str, Any]:
    """The sample as a whole webhook."""
    sample = load(name)
    if name.startswith("status_error_item_"):
        return envelope(value(statuses=[{"id": "wamid.X", "status": "failed", "errors": [sample]}]))
    if "n8n_flattened" in name:
        return envelope(sample[0], sample[0]["field"])
    if "statuses" in sample or "user_preferences" in sample:
        return envelope(value(**sample), "user_preferences" if "user_preferences" in sample else "messages")
    if "entry" not in sample and name != "webhook_wrong_object__piusalfred":
        return envelope(value(statuses=[sample]))
    # Two of Meta's own examples leave the object out.
    if "entry" in sample:
        sample.setdefault("object", "whatsapp_business_account")
    return dict(sample)
