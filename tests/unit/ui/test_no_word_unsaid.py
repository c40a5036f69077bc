"""No words of a screen escape the language: whatever reads like words is given to `t`, `say`, `word` or `both`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from revive_app.settings import PROJECT_ROOT
from revive_app.ui.document import DESCRIPTION
from revive_app.ui.language import hindi

UI = PROJECT_ROOT / "revive_app" / "ui"
SPEAKERS = frozenset({"t", "say", "word", "both"})
# Sentences of refusals: `in_words` says them, found in the dictionary by their shape.
REFUSALS = frozenset(
    {"InvalidInput", "NotFound", "Conflict", "StaleVersion", "Overtaken", "NotAllowed", "NotAuthenticated"}
)
# Where strings are code: classes, styles, drawings, logs, what a test looks for.
CODE_KEYWORDS = frozenset({"class_name", "style", "view_box", "d", "points", "id", "html_for", "transform"})
CODE_CALLS = frozenset(
    {"attrs", "icon", "getLogger", "warning", "error", "exception", "info", "compile", "Var"}
)
# A capital and small letters, or two words beside each other.
_WORDS = re.compile(r"^[A-Z][a-z]+([ ,.!?:;…’']|$)|[a-z]{2,} [a-z]{2,}")

# What may stand there all the same, and why.
ALLOWED = {
    # names nobody translates
    "Revive",
    "Revive's",
    "Asia/Kolkata",
    # what customers say: ready sentences of the simulator
    "Rajwadi jhumka ka price?",
    "Discount milega?",
    "Sunday open hai?",
    "Diwali ke baad",
    # a name no customer is meant by: the example Meta's reviewers see
    "Meera",
    # metals as catalogs are written: what is chosen is what is kept
    *("Gold", "Rose gold", "White gold", "Silver", "Platinum"),
    # browsers and systems
    *("Edg", "Edge", "Firefox", "Chrome", "Safari", "Android", "Windows", "Mac OS", "Mac", "Linux"),
    # HTML's own
    "noopener noreferrer nofollow",
    # classes of styles
    *("dialog drawer ", "menu sheet", "menu sheet from-rail", "ticks read", "main wide", "quiet number"),
    # what stands on a key
    "Esc",
    *("dialog drawer", "menu sheet", "menu sheet from-rail", "ticks read", "main wide", "quiet number"),
    # what search engines show, in both languages
    DESCRIPTION,
    # a language's own name, and a page for developers
    *("English", "Kit"),
}
# Samples for whoever builds screens; nobody else sees them.
NOT_SPOKEN = (UI / "pages" / "kit",)


def test_no_words_of_a_screen_are_left_unsaid() -> None:
    left = [
        f"{path.relative_to(UI)}:{line}: {text}"
        for path in sorted(UI.rglob("*.py"))
        if not any(path.is_relative_to(folder) for folder in NOT_SPOKEN)
        for line, text in unsaid(path)
        if text not in ALLOWED
    ]

    assert left == []


def test_every_refusal_of_a_screen_has_its_hindi() -> None:
    told = {text for path in UI.rglob("*.py") for text in refusals(path)}

    assert "Choose a day." in told
    assert sorted(told - set(hindi())) == []


def unsaid(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of what reads like words and is said by nobody."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    fine = {id(node) for node in _said_or_code(tree)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in fine:
            continue
        if _WORDS.search(node.value) and not _is_code(node.value):
            yield node.lineno, node.value


def refusals(path: Path) -> Iterator[str]:
    """The sentences of refusals, with `{name}` where a value is."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _name(node.func) in {*REFUSALS, "FieldError"}:
            argument = node.args[-1] if _name(node.func) == "FieldError" else node.args[0]
            if isinstance(argument, ast.Constant):
                yield argument.value


def _said_or_code(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value  # a docstring
        if isinstance(node, ast.Call):
            name = _name(node.func)
            if name in SPEAKERS or name in REFUSALS:
                yield from ast.walk(node.args[0])
            if name == "FieldError":
                yield from node.args
            if name in CODE_CALLS:
                yield from (inner for argument in node.args for inner in ast.walk(argument))
            yield from (
                inner
                for keyword in node.keywords
                if keyword.arg in CODE_KEYWORDS
                for inner in ast.walk(keyword.value)
            )


def _is_code(text: str) -> bool:
    """Scripts, selectors, classes in a tuple of names."""
    return any(sign in text for sign in ("=>", "()", "{", "document.", "var(", "px"))


def _name(function: ast.AST) -> str:
    return (
        function.attr
        if isinstance(function, ast.Attribute)
        else function.id
        if isinstance(function, ast.Name)
        else ""
    )
