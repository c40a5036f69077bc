"""A way back in for somebody who forgot her password: a link by mail, good once, for half an hour.

Whoever asks is told the same, whether anybody has that address or not, and no sooner or later.
"""

from datetime import timedelta
from uuid import UUID

from revive_app import jobs, vault
from revive_app.clock import utc_now
from revive_app.db import system_session
from revive_app.errors import FieldError, InvalidInput
from revive_app.models import PasswordReset
from revive_app.services.passwords import hash_password, require_strong

# From the moment the mail leaves.
VALID_FOR = timedelta(minutes=30)
_PREFIX = "rst_"
# Whoever asks again at once gets one mail, not two.
_PATIENCE = timedelta(minutes=1)


def ask_for_reset(email: str) -> None:
    """Have a link mailed to whoever has that address; nothing for nobody."""
    with system_session() as session:
        row = session.row(
            "SELECT id FROM users WHERE email = :email AND disabled_at IS NULL AND NOT EXISTS ("
            " SELECT FROM password_resets reset WHERE reset.user_id = users.id AND reset.created_at > :since)",
            email=email.strip().lower(),
            since=utc_now() - _PATIENCE,
        )
        if row is None:
            return
        session.add(
            PasswordReset(
                user_id=row["id"],
                # Nobody knows what this is the hash of; the real one is made when the mail leaves.
                token_hash=vault.token_hash(vault.new_token()),
                expires_at=utc_now() + VALID_FOR,
                mail_due_at=utc_now(),
            )
        )
        jobs.mail_after(session)


def new_reset_token() -> str:
    """What a link carries."""
    return vault.new_token(_PREFIX)


def reset_password(token: str, password: str) -> None:
    """A new password by a link's token. Every session of hers ends, and no other link of hers is good any more.

    Raises InvalidInput: a weak password leaves the link as it was.
    """
    require_strong(password)
    new_hash = hash_password(password)
    with system_session() as session:
        # One statement decides: the second of two clicks finds the row used.
        row = session.row(
            "UPDATE password_resets SET used_at = now(), mail_due_at = NULL WHERE token_hash = :token"
            " AND used_at IS NULL AND expires_at > now() AND mailed_at IS NOT NULL RETURNING user_id",
            token=vault.token_hash(token),
        )
        if row is None:
            raise InvalidInput(
                "This link is no longer good. Ask for a new one.",
                fields=(FieldError("token", "is used, too old, or none of ours"),),
                code="dead_link",
            )
        user_id: UUID = row["user_id"]
        session.run("UPDATE users SET password_hash = :hash WHERE id = :id", hash=new_hash, id=user_id)
        session.run(
            "UPDATE password_resets SET used_at = now(), mail_due_at = NULL WHERE user_id = :id AND used_at IS NULL",
            id=user_id,
        )
        session.run(
            "UPDATE sessions SET revoked_at = now() WHERE user_id = :id AND revoked_at IS NULL", id=user_id
        )
