"""The demo shop as people see it: pages and API on one port, built once, with a look into its database."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import psycopg
from psycopg.rows import dict_row

from revive_app.embedded import embedded_database_url
from revive_app.settings import Home
from tests.server import App


class DemoShop(App):
    """`python -m revive_app serve` with a home and a build folder of its own."""

    @property
    def pages(self) -> str:
        """Where the pages are."""
        return f"http://localhost:{self.port}"

    def start(self, *, ready: float = 240) -> None:
        """Build the pages, then start."""
        build = [sys.executable, "-m", "revive_app", "build", "--port", str(self.port)]
        built = subprocess.run(
            build, cwd=self.tree, env=self._to_build(), capture_output=True, text=True, timeout=300
        )
        if built.returncode != 0:
            raise AssertionError(f"the pages could not be built:\n{built.stdout}\n{built.stderr}")
        super().start(ready=ready)

    def _to_build(self) -> dict[str, str]:
        env = {**super().environment(), "REFLEX_WEB_WORKDIR": str(self.home.parent / "web")}
        del env["__REFLEX_SKIP_COMPILE"]
        return env

    def environment(self) -> dict[str, str]:
        """What its processes see."""
        return {
            **super().environment(),
            "REFLEX_WEB_WORKDIR": str(self.home.parent / "web"),
            "REFLEX_API_URL": self.pages,
            "REFLEX_DEPLOY_URL": self.pages,
            "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        }

    def rows(self, statement: str, **values: Any) -> list[dict[str, Any]]:
        """What the database holds."""
        url = embedded_database_url(Home(self.home), user="postgres")
        with psycopg.connect(url, row_factory=dict_row) as connection:
            return connection.execute(statement, values).fetchall()  # type: ignore[arg-type]

    def run(self, statement: str, **values: Any) -> None:
        """Change something behind everybody's back."""
        url = embedded_database_url(Home(self.home), user="postgres")
        with psycopg.connect(url) as connection:
            connection.execute(statement, values)  # type: ignore[arg-type]

    @contextmanager
    def holding(self, statement: str, **values: Any) -> Iterator[None]:
        """Rows locked until the block ends: whoever wants to change them waits."""
        url = embedded_database_url(Home(self.home), user="postgres")
        with psycopg.connect(url) as connection:
            connection.execute(statement, values)  # type: ignore[arg-type]
            yield

    @contextmanager
    def at_any_hour(self) -> Iterator[None]:
        """No night until the block ends: offers leave whatever the clock says."""
        quiet = self.rows("SELECT id, quiet_from, quiet_until FROM clients WHERE quiet_from IS NOT NULL")
        self.run("UPDATE clients SET quiet_from = NULL, quiet_until = NULL")
        try:
            yield
        finally:
            for one in quiet:
                self.run(
                    "UPDATE clients SET quiet_from = %(quiet_from)s, quiet_until = %(quiet_until)s WHERE id = %(id)s",
                    **one,
                )

    def value(self, statement: str, **values: Any) -> Any:
        """The one value a statement asks for."""
        return next(iter(self.rows(statement, **values)[0].values()))

    def lead(self, name: str) -> dict[str, Any]:
        """A lead by its full name, as the database has it."""
        return self.rows(
            "SELECT lead.*, contact.phone, contact.dnd_at, thread.id AS thread_id FROM leads lead"
            " JOIN contacts contact ON contact.id = lead.contact_id"
            " LEFT JOIN conversations thread ON thread.contact_id = contact.id"
            " WHERE trim(contact.first_name || ' ' || contact.last_name) = %(name)s",
            name=name,
        )[0]

    def change_lead(self, name: str, **change: Any) -> None:
        """What a colleague's own program changes."""
        answer = httpx.patch(
            f"{self.url}/api/v1/dashboard/leads/{self.lead(name)['id']}",
            headers={"Authorization": f"Bearer {self.credentials['api_key']}"},
            json=change,
        )
        assert answer.status_code == 200, answer.text
