"""The environment of every test: a home of its own, no setting of the developer's.

Imported before anything of Revive's reads a setting.
"""

import os
import tempfile
from pathlib import Path

HOME = Path(tempfile.mkdtemp(prefix="revive-test-"))

for name in list(os.environ):
    if name.startswith(("WHATSAPP_", "MISTRAL_", "GOOGLE_", "REVIVE_", "GRAPH_", "SMTP_", "REFLEX_")):
        del os.environ[name]
os.environ["REVIVE_HOME"] = str(HOME)
os.environ["REVIVE_DEMO_PASSWORD"] = "a password for tests"
os.environ["REVIVE_WORKER"] = "off"
# The tests have a database of their own; nobody looks into the one a demo shop would be made in.
os.environ["REVIVE_DEMO"] = "off"

from revive_app import db, redis_client, vault  # noqa: E402
from revive_app.settings import get_settings  # noqa: E402


def fresh_settings() -> None:
    """Read the environment anew: everything that remembers the old settings forgets them."""
    get_settings.cache_clear()
    if db.engine.cache_info().currsize:
        db.engine().dispose()
    db.engine.cache_clear()
    redis_client.redis_client.cache_clear()
    vault.forget_keys()
