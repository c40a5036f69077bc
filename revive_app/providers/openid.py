"""Signing in with somebody else's account: OpenID Connect, code flow with PKCE. Google is one who offers it.

https://openid.net/specs/openid-connect-core-1_0.html; the address of the discovery document is the operator's choice.
"""

import base64
import hashlib
import logging
import threading
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import httpx
from joserfc import jwk, jwt
from joserfc.errors import JoseError

from revive_app.errors import Retryable, Terminal

log = logging.getLogger(__name__)

SECONDS = 10.0
# Keys are rolled every few days; a key nobody knows yet is looked for at once.
REMEMBERED_SECONDS = 3600.0
LEEWAY_SECONDS = 60
_ALGORITHMS = ("RS256", "ES256")
_AWAY = "Google does not answer."
_ODD = "Google's answer cannot be trusted."


@dataclass(frozen=True, slots=True)
class Identity:
    """Who somebody is there. `subject` never changes; the address may."""

    subject: str
    email: str
    email_verified: bool
    name: str


@dataclass(slots=True)
class _Remembered:
    at: float = float("-inf")
    value: dict[str, Any] = field(default_factory=dict)


class OpenIdProvider:
    """One provider, known by its discovery document."""

    def __init__(self, *, client_id: str, client_secret: str, discovery_url: str) -> None:
        self._client_id = client_id
        self._client_secret = client_secret
        self._discovery_url = discovery_url
        self._document = _Remembered()
        self._keys = _Remembered()
        self._lock = threading.Lock()

    def authorization_url(self, *, redirect_uri: str, state: str, nonce: str, verifier: str) -> str:
        """Where the browser goes. Raises Retryable."""
        query = urlencode(
            {
                "response_type": "code",
                "client_id": self._client_id,
                "redirect_uri": redirect_uri,
                "scope": "openid email profile",
                "state": state,
                "nonce": nonce,
                "code_challenge": challenge_of(verifier),
                "code_challenge_method": "S256",
                "prompt": "select_account",
            }
        )
        address = str(self._known("authorization_endpoint"))
        return f"{address}{'&' if '?' in address else '?'}{query}"

    def redeem(self, code: str, *, redirect_uri: str, nonce: str, verifier: str) -> Identity:
        """Who came back with the code. Raises Retryable, and Terminal for whatever is not as it must be."""
        answer = self._ask(
            "POST",
            str(self._known("token_endpoint")),
            data={
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": redirect_uri,
                "client_id": self._client_id,
                "client_secret": self._client_secret,
                "code_verifier": verifier,
            },
        )
        return self._identity(answer.get("id_token"), nonce)

    def _identity(self, id_token: object, nonce: str) -> Identity:
        if not isinstance(id_token, str):
            raise Terminal(_ODD, details="no id_token")
        claims = self._claims(id_token)
        registry = jwt.JWTClaimsRegistry(
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": str(self._known("issuer"))},
            aud={"essential": True, "value": self._client_id},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
            nonce={"essential": True, "value": nonce},
        )
        try:
            registry.validate(claims)
        except JoseError as error:
            raise Terminal(_ODD, details=type(error).__name__) from error
        if claims.get("azp", self._client_id) != self._client_id:
            raise Terminal(_ODD, details="made for somebody else")
        return Identity(
            subject=str(claims["sub"])[:255],
            email=str(claims.get("email") or "").strip().lower()[:254],
            email_verified=claims.get("email_verified") in (True, "true"),
            name=str(claims.get("name") or "").strip()[:80],
        )

    def _claims(self, id_token: str) -> dict[str, Any]:
        """What the token says, once its signature holds; with fresh keys when the known ones do not fit."""
        for fresh in (False, True):
            keys = self._signing_keys(fresh=fresh)
            try:
                return jwt.decode(id_token, keys, algorithms=list(_ALGORITHMS)).claims
            except (JoseError, ValueError) as error:
                problem = error
        raise Terminal(_ODD, details=type(problem).__name__) from problem

    def _signing_keys(self, *, fresh: bool) -> jwk.KeySet:
        with self._lock:
            if fresh or time.monotonic() - self._keys.at > REMEMBERED_SECONDS:
                address = str(self._document_or_ask()["jwks_uri"])
                self._keys = _Remembered(time.monotonic(), self._ask("GET", address))
            value = self._keys.value
        try:
            return jwk.KeySet.import_key_set(value)  # type: ignore[arg-type]
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise Terminal(_ODD, details="its keys") from error

    def _known(self, name: str) -> object:
        with self._lock:
            return self._document_or_ask()[name]

    def _document_or_ask(self) -> dict[str, Any]:
        if time.monotonic() - self._document.at > REMEMBERED_SECONDS:
            found = self._ask("GET", self._discovery_url)
            needed = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"}
            if not needed <= found.keys():
                raise Terminal(_ODD, details="its discovery document")
            self._document = _Remembered(time.monotonic(), found)
        return self._document.value

    def _ask(self, method: str, address: str, **more: Any) -> dict[str, Any]:
        try:
            answer = httpx.request(method, address, timeout=SECONDS, **more)
        except httpx.HTTPError as error:
            raise Retryable(_AWAY, details=type(error).__name__) from error
        if answer.status_code >= 500:
            raise Retryable(_AWAY, details=str(answer.status_code))
        try:
            body = answer.json()
        except ValueError as error:
            raise Terminal(_ODD, details="no JSON") from error
        if answer.status_code != 200 or not isinstance(body, dict):
            raise Terminal(_ODD, details=f"{answer.status_code}")
        return body


def challenge_of(verifier: str) -> str:
    """RFC 7636, S256."""
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
