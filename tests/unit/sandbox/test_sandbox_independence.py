"""The sandbox must be able to disagree with the rest, so it knows nothing of it."""

import ast
from pathlib import Path

import revive_app.sandbox

FOLDER = Path(revive_app.sandbox.__file__).parent
ALLOWED = {"db", "settings", "errors", "courier", "sandbox"}


def imported_parts(file: Path) -> set[str]:
    """The parts of revive_app a module imports."""
    names: list[str] = []
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names.append(node.module or "")
            if node.module == "revive_app":
                names += [f"revive_app.{alias.name}" for alias in node.names]
    return {name.split(".")[1] for name in names if name.startswith("revive_app.")}


def test_the_sandbox_imports_only_the_database_settings_errors_and_the_courier() -> None:
    files = sorted(FOLDER.rglob("*.py"))

    assert len(files) > 30
    for file in files:
        assert imported_parts(file) <= ALLOWED, file.name
