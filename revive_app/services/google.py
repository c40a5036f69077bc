"""Coming in with a Google account: who is known by it, by its verified address, or has an invitation there."""

import json
import secrets
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from revive_app import vault
from revive_app.db import SystemSession, system_session
from revive_app.errors import NotAuthenticated, NotFound, Retryable, Terminal, Unavailable
from revive_app.models import User
from revive_app.providers.openid import Identity, OpenIdProvider
from revive_app.services.accounts import Scope
from revive_app.services.signing_in import open_session
from revive_app.services.team.invitations import take_place
from revive_app.settings import Settings, get_settings
from revive_app.vocabulary import Role

# So long may somebody take to choose an account.
TICKET_SECONDS = 600


@dataclass(frozen=True, slots=True)
class Departure:
    """Where the browser goes, and the sealed ticket it must bring back."""

    url: str
    ticket: str


def is_offered(settings: Settings) -> bool:
    """Whether somebody has set it up."""
    return settings.google_client_id is not None and settings.google_client_secret is not None


def depart(redirect_uri: str) -> Departure:
    """Begin. Raises NotFound where it is not set up, Unavailable."""
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    try:
        url = _provider().authorization_url(
            redirect_uri=redirect_uri, state=state, nonce=nonce, verifier=verifier
        )
    except (Retryable, Terminal) as error:
        raise Unavailable(
            f"{error.message} Sign in with your e-mail, or try again.", code="google_away"
        ) from error
    return Departure(url, vault.seal_ticket(json.dumps([state, nonce, verifier])))


def arrive(
    *, code: str, state: str, ticket: str, redirect_uri: str, user_agent: str = ""
) -> tuple[str, Scope]:
    """A session for whoever came back. Raises NotAuthenticated, NotFound, Unavailable."""
    opened = vault.open_ticket(ticket, seconds=TICKET_SECONDS)
    expected, nonce, verifier = json.loads(opened) if opened else ("", "", "")
    if not expected or not secrets.compare_digest(expected, state):
        raise NotAuthenticated("This sign-in was not begun here, or too long ago.", code="google_stale")
    try:
        identity = _provider().redeem(code, redirect_uri=redirect_uri, nonce=nonce, verifier=verifier)
    except Retryable as error:
        raise Unavailable(f"{error.message} Try again in a moment.", code="google_away") from error
    except Terminal as error:
        raise NotAuthenticated(error.message, code="google_failed") from error
    with system_session() as session:
        user_id, client_id = _person(session, identity)
    return open_session(user_id, client_id=client_id, user_agent=user_agent)


def _person(session: SystemSession, identity: Identity) -> tuple[UUID, UUID | None]:
    """Whose account that is, and the shop she was just taken into. Raises NotAuthenticated."""
    known = session.row(
        "SELECT id, disabled_at FROM users WHERE google_subject = :subject", subject=identity.subject
    )
    if known is not None:
        if known["disabled_at"] is not None:
            raise _unknown()
        return known["id"], None
    if not identity.email_verified or not identity.email:
        raise _unknown()
    named = session.row(
        "SELECT id, disabled_at, google_subject FROM users WHERE email = :email FOR UPDATE",
        email=identity.email,
    )
    if named is not None:
        # Another Google account had this address before: whoever has it now is somebody else.
        if named["disabled_at"] is not None or named["google_subject"] is not None:
            raise _unknown()
        session.run(
            "UPDATE users SET google_subject = :subject WHERE id = :id",
            subject=identity.subject,
            id=named["id"],
        )
        return named["id"], _take_invitation(session, named["id"], identity.email)
    return _newcomer(session, identity)


def _newcomer(session: SystemSession, identity: Identity) -> tuple[UUID, UUID | None]:
    if not session.row(_OPEN_INVITATION, email=identity.email):
        raise _unknown()
    person = User(email=identity.email, name=identity.name, google_subject=identity.subject)
    session.add(person)
    session.flush()
    return person.id, _take_invitation(session, person.id, identity.email)


_OPEN_INVITATION = (
    "SELECT id, client_id, role FROM invitations"
    " WHERE email = :email AND accepted_at IS NULL AND expires_at > now() ORDER BY created_at DESC LIMIT 1"
)


def _take_invitation(session: SystemSession, user_id: UUID, email: str) -> UUID | None:
    """Google has proven the address, as an invitation's link would."""
    row = session.row(f"{_OPEN_INVITATION} FOR UPDATE", email=email)
    if row is None:
        return None
    session.run("UPDATE invitations SET accepted_at = now(), mail_due_at = NULL WHERE id = :id", id=row["id"])
    take_place(session, client_id=row["client_id"], user_id=user_id, role=Role(row["role"]))
    client_id: UUID = row["client_id"]
    return client_id


def _unknown() -> NotAuthenticated:
    return NotAuthenticated(
        "Nobody here has this Google account's address. Ask your shop's owner for an invitation.",
        code="google_unknown",
    )


@cache
def _provider() -> OpenIdProvider:
    settings = get_settings()
    if settings.google_client_id is None or settings.google_client_secret is None:
        raise NotFound("Signing in with Google is not set up here.")
    return OpenIdProvider(
        client_id=settings.google_client_id,
        client_secret=settings.google_client_secret.get_secret_value(),
        discovery_url=settings.google_discovery_url,
    )
