"""Google as we see it: a real server on this machine that knows one account, keeps to OpenID Connect, and can lie."""

import base64
import contextlib
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT_ID, CLIENT_SECRET = "revive-at-google", "google's secret for revive"


@dataclass
class Google:
    """Who is asked, what she is called there, and how the server misbehaves: `lie` changes the token's claims."""

    account: dict[str, Any] = field(
        default_factory=lambda: {
            "sub": "1042",
            "email": "asha@example.com",
            "email_verified": True,
            "name": "Asha Rao",
        }
    )
    lie: dict[str, Any] = field(default_factory=dict)
    signs_with_a_foreign_key: bool = False
    is_away: bool = False
    origin: str = ""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "one", "use": "sig"}))

    @property
    def discovery_url(self) -> str:
        """What GOOGLE_DISCOVERY_URL is set to."""
        return f"{self.origin}/.well-known/openid-configuration"

    def document(self) -> dict[str, str]:
        """The discovery document."""
        return {
            "issuer": self.origin,
            "authorization_endpoint": f"{self.origin}/authorize",
            "token_endpoint": f"{self.origin}/token",
            "jwks_uri": f"{self.origin}/keys",
        }

    def authorize(self, query: dict[str, str]) -> str:
        """Where the browser goes back to: she has said yes."""
        assert query["response_type"] == "code"
        assert query["client_id"] == CLIENT_ID
        assert query["scope"].split()[0] == "openid"
        code = secrets.token_urlsafe(16)
        self.codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({'code': code, 'state': query['state']})}"

    def redeem(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """A token for a code: once, for the same address, for who holds secret and verifier."""
        asked = self.codes.pop(form.get("code", ""), None)
        verifier = form.get("code_verifier", "")
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        fits = (
            asked is not None
            and form.get("grant_type") == "authorization_code"
            and (form.get("client_id"), form.get("client_secret")) == (CLIENT_ID, CLIENT_SECRET)
            and form.get("redirect_uri") == asked["redirect_uri"]
            and (asked["code_challenge_method"], asked["code_challenge"]) == ("S256", challenge)
        )
        if not fits or asked is None:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        claims = {
            "iss": self.origin,
            "aud": CLIENT_ID,
            "iat": now,
            "exp": now + 300,
            "nonce": asked["nonce"],
            **self.account,
            **self.lie,
        }
        key = RSAKey.generate_key(2048, {"kid": "one"}) if self.signs_with_a_foreign_key else self.key
        return 200, {"id_token": jwt.encode({"alg": "RS256", "kid": "one"}, claims, key)}


@contextlib.contextmanager
def google() -> Iterator[Google]:
    """A running one."""
    fake = Google()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Stay quiet."""

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if fake.is_away:
                self._say(503, {})
            elif parts.path == "/authorize":
                query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
                self.send_response(302)
                self.send_header("location", fake.authorize(query))
                self.send_header("content-length", "0")
                self.end_headers()
            elif parts.path == "/keys":
                self._say(200, {"keys": [fake.key.as_dict(private=False)]})
            else:
                self._say(200, fake.document())

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"])).decode()
            form = {name: values[-1] for name, values in parse_qs(body).items()}
            self._say(*((503, {}) if fake.is_away else fake.redeem(form)))

        def _say(self, status: int, body: dict[str, Any]) -> None:
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    fake.origin = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
