"""The file: a ZIP with a manifest, a COPY stream for each table, the files of this machine, and its secrets."""

import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from revive_app.errors import InvalidInput

FORMAT = 1
MANIFEST = "manifest.json"
# Names in REVIVE_HOME without which the rows cannot be read, or the demo shop not be entered.
HOME_FILES = ("secret_key", "webhook_verify_token", "credentials.json")


@dataclass(frozen=True, slots=True)
class TableEntry:
    """One table: its columns in the order of the stream, and how many rows there are."""

    name: str
    columns: tuple[str, ...]
    rows: int

    @property
    def member(self) -> str:
        """Where the stream lies in the file."""
        return f"tables/{self.name}.copy"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the file is. Tables stand in the order in which they can be filled."""

    made_at: datetime
    migration: str
    epoch: int
    tables: tuple[TableEntry, ...]
    files: int

    def dump(self) -> str:
        """As it is written."""
        facts = {**asdict(self), "format": FORMAT, "made_at": self.made_at.isoformat()}
        return json.dumps(facts, indent=1)


def read_manifest(archive: zipfile.ZipFile) -> Manifest:
    """Raises InvalidInput when the file is no backup of ours, or one of a later version."""
    try:
        facts = json.loads(archive.read(MANIFEST))
        if facts["format"] != FORMAT:
            raise InvalidInput("This backup was made by a newer Revive. Restore it with that version.")
        return Manifest(
            made_at=datetime.fromisoformat(facts["made_at"]),
            migration=str(facts["migration"]),
            epoch=int(facts["epoch"]),
            tables=tuple(
                TableEntry(str(table["name"]), tuple(map(str, table["columns"])), int(table["rows"]))
                for table in facts["tables"]
            ),
            files=int(facts["files"]),
        )
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise InvalidInput("This file is no backup of Revive.") from error


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The file, read whole once before anything is touched. Raises InvalidInput."""
    try:
        with zipfile.ZipFile(path) as archive:
            broken = archive.testzip()
            if broken is not None:
                raise InvalidInput(f"The backup is damaged: {broken} cannot be read.")
            yield archive
    except FileNotFoundError as error:
        raise InvalidInput(f"There is no file {path}.") from error
    except (zipfile.BadZipFile, zlib.error, IsADirectoryError, EOFError, NotImplementedError) as error:
        raise InvalidInput("This file is no backup of Revive, or it is damaged.") from error
    except OSError as error:
        raise InvalidInput(f"{path} cannot be read: {error.strerror}.") from error
