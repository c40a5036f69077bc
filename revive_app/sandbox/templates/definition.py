"""What a template is made of, as Meta stores it."""

import re
from dataclasses import dataclass

import sqlalchemy as sa

from revive_app.sandbox.errors import Json

_VARIABLE = re.compile(r"\{\{\s*([A-Za-z0-9_]+)\s*\}\}")
_SECURITY_CODE = "*{{1}}* is your verification code."


@dataclass(frozen=True, slots=True)
class Template:
    """One translation. `components` are Meta's; `named` says how its variables are written."""

    id: str
    waba_id: str
    name: str
    language: str
    category: str
    status: str
    named: bool
    components: tuple[Json, ...]

    @classmethod
    def of(cls, row: sa.RowMapping) -> "Template":
        """The template of a database row."""
        return cls(
            id=row["id"],
            waba_id=row["waba_id"],
            name=row["name"],
            language=row["language"],
            category=row["category"],
            status=row["status"],
            named=row["parameter_format"] == "NAMED",
            components=tuple(row["components"]),
        )

    def described(self) -> Json:
        """The template as Meta lists it."""
        return {
            "name": self.name,
            "parameter_format": "NAMED" if self.named else "POSITIONAL",
            "components": list(self.components),
            "language": self.language,
            "status": self.status,
            "category": self.category,
            "quality_score": {"score": "UNKNOWN"},
            "rejected_reason": "INVALID_FORMAT" if self.status == "REJECTED" else "NONE",
            "id": self.id,
        }


def part(components: tuple[Json, ...], kind: str) -> Json | None:
    """The component of a kind (upper case), if there is one."""
    return next((one for one in components if str(one.get("type")).upper() == kind), None)


def body_text(body: Json) -> str:
    """The words of a BODY; Meta writes those of an authentication template itself."""
    return body.get("text") or _SECURITY_CODE


def variables(text: str) -> list[str]:
    """The variables of a text, each once: by number, or in the order they stand."""
    names = list(dict.fromkeys(_VARIABLE.findall(text)))
    return sorted(names, key=int) if all(name.isdigit() for name in names) else names


def fill(text: str, values: dict[str, str]) -> str:
    """The text with its variables replaced."""
    return _VARIABLE.sub(lambda match: values.get(match[1], match[0]), text)
