"""Ways in without a password: links by mail, invitations, Google. Each token is good once, for who holds it."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fastapi.testclient import TestClient

from revive_app.db import system_session
from revive_app.errors import Retryable, Terminal
from revive_app.models import User
from revive_app.providers.mail import Mail
from revive_app.services import google as google_service
from revive_app.services import mailing
from revive_app.vocabulary import Role
from tests.builders import Shop, make_shop, scalar
from tests.environment import fresh_settings
from tests.fakes.openid_server import CLIENT_ID, CLIENT_SECRET, Google, google
from tests.http.people import PASSWORD, add_person, browser
from tests.http.problems import assert_problem

AUTH = "/api/v1/auth"
EMAIL = "asha@example.com"
NEW = "another long password"


class Postman:
    """Keeps the letters he is given; loses them while `problem` is set."""

    def __init__(self) -> None:
        self.letters: list[Mail] = []
        self.problem: Exception | None = None

    def send(self, mail: Mail) -> None:
        if self.problem is not None:
            raise self.problem
        self.letters.append(mail)

    def token(self, page: str) -> str:
        """What stands behind # in the last letter's link."""
        found = re.search(rf"http://localhost:3000/login/{page}#(\S+)", self.letters[-1].text)
        assert found, self.letters[-1].text
        return found[1]


@pytest.fixture
def postman() -> Postman:
    return Postman()


@pytest.fixture
def asha(shop: Shop) -> User:
    return add_person(shop, Role.OWNER, email=EMAIL, name="Asha")


def deliver(postman: Postman) -> mailing.MailCounts:
    return mailing.send_due(postman)


def ask(api: TestClient, email: str) -> httpx.Response:
    return api.post(f"{AUTH}/reset", json={"email": email})


def confirm(api: TestClient, token: str, password: str = NEW) -> httpx.Response:
    return api.post(f"{AUTH}/reset/confirm", json={"token": token, "password": password})


def login(api: TestClient, password: str, email: str = EMAIL) -> int:
    return api.post(f"{AUTH}/login", json={"email": email, "password": password}).status_code


# --- a forgotten password -----------------------------------------------------------------------------


def test_everybody_gets_the_same_answer(api: TestClient, asha: User, postman: Postman) -> None:
    answers = [ask(api, email) for email in (EMAIL, "nobody@example.com", "", "' OR 1=1")]

    assert {(answer.status_code, answer.text) for answer in answers} == {(202, answers[0].text)}
    assert deliver(postman) == mailing.MailCounts(sent=1)
    assert postman.letters[0].to == EMAIL
    assert "Hello Asha," in postman.letters[0].text


def test_a_link_sets_a_new_password_once_and_ends_every_session(
    api: TestClient, asha: User, postman: Postman
) -> None:
    with browser(asha) as elsewhere:
        ask(api, EMAIL.upper())
        deliver(postman)

        assert confirm(api, postman.token("reset")).status_code == 204

        assert_problem(elsewhere.get(f"{AUTH}/me"), 401)
    assert (login(api, PASSWORD), login(api, NEW)) == (401, 200)
    again = assert_problem(confirm(api, postman.token("reset"), "yet another password"), 422)
    assert again["type"] == "urn:revive:dead_link"
    assert login(api, NEW) == 200


def test_a_weak_password_leaves_the_link_good(api: TestClient, asha: User, postman: Postman) -> None:
    ask(api, EMAIL)
    deliver(postman)

    problem = assert_problem(confirm(api, postman.token("reset"), "short"), 422)

    assert problem["errors"] == [{"field": "password", "reason": "needs at least 10 characters"}]
    assert confirm(api, postman.token("reset")).status_code == 204


def test_a_link_is_good_for_half_an_hour_from_when_its_mail_left(
    api: TestClient, asha: User, postman: Postman
) -> None:
    ask(api, EMAIL)
    with system_session() as session:
        session.run("UPDATE password_resets SET expires_at = now() - interval '1 hour'")
    deliver(postman)
    assert scalar("SELECT expires_at - now() > interval '29 minutes' FROM password_resets") is True
    with system_session() as session:
        session.run("UPDATE password_resets SET expires_at = now()")

    assert_problem(confirm(api, postman.token("reset")), 422)
    assert login(api, PASSWORD) == 200


def test_the_last_link_is_the_good_one_and_one_use_kills_them_all(
    api: TestClient, asha: User, postman: Postman
) -> None:
    ask(api, EMAIL)
    ask(api, EMAIL)
    assert deliver(postman) == mailing.MailCounts(sent=1)
    first = postman.token("reset")
    with system_session() as session:
        session.run("UPDATE password_resets SET created_at = now() - interval '2 minutes'")
    ask(api, EMAIL)
    deliver(postman)

    assert confirm(api, postman.token("reset")).status_code == 204
    assert_problem(confirm(api, first, "yet another password"), 422)


@pytest.mark.parametrize("token", ["rst_x", "x", "rst_" + "a" * 43])
def test_a_made_up_token_opens_nothing(api: TestClient, asha: User, token: str) -> None:
    assert_problem(confirm(api, token), 422)
    assert login(api, PASSWORD) == 200


def test_nothing_that_opens_a_door_is_kept(api: TestClient, asha: User, postman: Postman) -> None:
    ask(api, EMAIL)
    deliver(postman)

    assert postman.token("reset") not in str(scalar("SELECT to_jsonb(r)::text FROM password_resets r"))


def test_asking_is_slowed_down_in_silence_and_places_are_in_words(
    api: TestClient, asha: User, postman: Postman
) -> None:
    for _ in range(6):
        assert ask(api, EMAIL).status_code == 202
        with system_session() as session:
            session.run("UPDATE password_resets SET created_at = created_at - interval '2 minutes'")
    assert scalar("SELECT count(*) FROM password_resets") == 5
    for _ in range(24):
        ask(api, "nobody@example.com")
    assert_problem(ask(api, "nobody@example.com"), 429)


def test_a_reset_asked_for_from_another_site_is_refused(api: TestClient, asha: User) -> None:
    answer = api.post(f"{AUTH}/reset", json={"email": EMAIL}, headers={"Origin": "https://evil.example"})

    assert_problem(answer, 403)
    assert scalar("SELECT count(*) FROM password_resets") == 0


def test_a_mail_that_cannot_leave_waits_and_is_given_up(
    api: TestClient, asha: User, postman: Postman
) -> None:
    ask(api, EMAIL)
    postman.problem = Retryable("The mail server does not answer.")
    assert deliver(postman) == mailing.MailCounts(failed=1)
    assert deliver(postman) == mailing.MailCounts()
    assert scalar("SELECT mail_due_at BETWEEN now() AND now() + interval '20 seconds' FROM password_resets")
    with system_session() as session:
        session.run("UPDATE password_resets SET mail_due_at = now(), created_at = now() - interval '2 hours'")
    deliver(postman)
    assert scalar("SELECT mail_due_at FROM password_resets") is None
    assert scalar("SELECT mail_problem FROM password_resets") == "The mail server does not answer."


def test_whoever_dies_while_a_mail_leaves_leaves_it_to_the_next(
    api: TestClient, asha: User, postman: Postman
) -> None:
    ask(api, EMAIL)
    postman.problem = RuntimeError("killed")
    with pytest.raises(RuntimeError):
        deliver(postman)
    postman.problem = None
    assert deliver(postman) == mailing.MailCounts()
    with system_session() as session:
        session.run("UPDATE password_resets SET mail_due_at = now()")

    assert deliver(postman) == mailing.MailCounts(sent=1)
    assert confirm(api, postman.token("reset")).status_code == 204


# --- an invitation --------------------------------------------------------------------------------------


def invite(owner: TestClient, email: str = "meera@example.com", role: str = "manager") -> httpx.Response:
    return owner.post(f"{AUTH}/invite", json={"email": email, "role": role})


def test_an_invited_person_takes_her_place(api: TestClient, asha: User, postman: Postman, shop: Shop) -> None:
    with browser(asha) as owner:
        made = invite(owner, "Meera@Example.com")
        assert made.status_code == 201
        assert (made.json()["email"], made.json()["mailed_at"]) == ("meera@example.com", None)
        deliver(postman)
        assert owner.get(f"{AUTH}/invitations").json()["items"][0]["mailed_at"] is not None
    token = postman.token("invite")
    assert "Asha invites you to" in postman.letters[0].text

    offer = api.post(f"{AUTH}/invite/look", json={"token": token}).json()
    assert (offer["email"], offer["role"], offer["is_known"]) == ("meera@example.com", "manager", False)
    place = {"token": token, "name": "  Meera   Nambiar ", "password": NEW}
    taken = api.post(f"{AUTH}/invite/accept", json=place)

    assert taken.status_code == 200
    assert taken.json()["user"] == {**taken.json()["user"], "name": "Meera Nambiar", "role": "manager"}
    assert taken.json()["client_id"] == str(shop.client_id)
    assert "HttpOnly" in taken.headers["set-cookie"]
    assert api.get(f"{AUTH}/me").status_code == 200
    assert login(api, NEW, "meera@example.com") == 200
    assert_problem(api.post(f"{AUTH}/invite/accept", json=place), 404)
    assert scalar("SELECT count(*) FROM memberships") == 2


@pytest.mark.parametrize(
    ("place", "field"),
    [({"name": "", "password": NEW}, "name"), ({"name": "Meera", "password": "short"}, "password")],
)
def test_bad_input_names_its_field_and_the_invitation_stays(
    api: TestClient, asha: User, postman: Postman, place: dict[str, str], field: str
) -> None:
    with browser(asha) as owner:
        invite(owner)
    deliver(postman)
    token = postman.token("invite")

    problem = assert_problem(api.post(f"{AUTH}/invite/accept", json={"token": token, **place}), 422)

    assert problem["errors"][0]["field"] == field
    good = {"token": token, "name": "Meera", "password": NEW}
    assert api.post(f"{AUTH}/invite/accept", json=good).status_code == 200


def test_who_has_an_account_keeps_her_password_and_comes_into_the_new_shop(
    api: TestClient, asha: User, postman: Postman, shop: Shop
) -> None:
    meera = add_person(make_shop(), Role.OWNER, email="meera@example.com", name="Meera")
    with browser(asha) as owner:
        invite(owner, role="agent")
    deliver(postman)
    token = postman.token("invite")
    assert api.post(f"{AUTH}/invite/look", json={"token": token}).json()["is_known"] is True

    taken = api.post(f"{AUTH}/invite/accept", json={"token": token, "name": "X", "password": NEW})

    assert taken.json()["client_id"] == str(shop.client_id)
    assert taken.json()["user"] == {**taken.json()["user"], "id": str(meera.id), "name": "Meera"}
    assert login(api, PASSWORD, "meera@example.com") == 200


def test_asked_again_the_former_link_is_dead_and_taken_back_the_last_one(
    api: TestClient, asha: User, postman: Postman
) -> None:
    with browser(asha) as owner:
        invite(owner)
        deliver(postman)
        first = postman.token("invite")
        again = invite(owner, role="agent").json()
        deliver(postman)
        assert len(owner.get(f"{AUTH}/invitations").json()["items"]) == 1
        assert_problem(api.post(f"{AUTH}/invite/look", json={"token": first}), 404)
        second = postman.token("invite")
        assert api.post(f"{AUTH}/invite/look", json={"token": second}).json()["role"] == "agent"
        assert owner.delete(f"{AUTH}/invitations/{again['id']}").status_code == 204
    assert_problem(api.post(f"{AUTH}/invite/look", json={"token": second}), 404)


def test_who_is_in_and_what_is_no_address_is_not_invited(asha: User) -> None:
    with browser(asha) as owner:
        assert_problem(invite(owner, EMAIL), 409)
        assert assert_problem(invite(owner, "nonsense"), 422)["errors"][0]["field"] == "email"
        assert_problem(invite(owner, "a@b.in", "king"), 422)
    assert scalar("SELECT count(*) FROM invitations") == 0


def test_another_shops_invitation_is_not_there(asha: User) -> None:
    stranger = add_person(make_shop(), Role.OWNER, email="stranger@example.com")
    with browser(asha) as owner, browser(stranger) as theirs:
        made = invite(owner).json()
        assert theirs.get(f"{AUTH}/invitations").json()["items"] == []
        assert_problem(theirs.delete(f"{AUTH}/invitations/{made['id']}"), 404)
    assert scalar("SELECT count(*) FROM invitations") == 1


def test_an_address_nobody_takes_is_told_to_the_owner(asha: User, postman: Postman) -> None:
    postman.problem = Terminal("The mail server does not take this mail.")
    with browser(asha) as owner:
        invite(owner)
        deliver(postman)
        (open_one,) = owner.get(f"{AUTH}/invitations").json()["items"]
    assert open_one["mail_problem"] == "The mail server does not take this mail."


# --- Google --------------------------------------------------------------------------------------------


@pytest.fixture
def at_google(clean_database: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Google]:
    with google() as running:
        monkeypatch.setenv("GOOGLE_CLIENT_ID", CLIENT_ID)
        monkeypatch.setenv("GOOGLE_CLIENT_SECRET", CLIENT_SECRET)
        monkeypatch.setenv("GOOGLE_DISCOVERY_URL", running.discovery_url)
        fresh_settings()
        google_service._provider.cache_clear()
        yield running
        monkeypatch.undo()
        fresh_settings()
        google_service._provider.cache_clear()


BROWSER = {"accept": "text/html,*/*"}


def go(api: TestClient) -> str:
    """To Google and back: the address one comes back to."""
    away = api.get(f"{AUTH}/google", headers=BROWSER, follow_redirects=False)
    assert away.status_code == 303, away.text
    return httpx.get(away.headers["location"]).headers["location"]


def come_back(api: TestClient, address: str) -> httpx.Response:
    return api.get(address, headers=BROWSER, follow_redirects=False)


def problem_of(answer: httpx.Response) -> str:
    assert answer.status_code == 303
    assert "revive_session" not in answer.headers.get("set-cookie", "")
    parts = urlsplit(answer.headers["location"])
    assert (parts.netloc, parts.path) == ("localhost:3000", "/login")
    return parse_qs(parts.query)["problem"][0]


def test_a_known_address_comes_in_and_is_known_by_its_account_from_then_on(
    api: TestClient, asha: User, at_google: Google
) -> None:
    back = come_back(api, go(api))

    assert (back.status_code, back.headers["location"]) == (303, "http://localhost:3000/")
    assert api.get(f"{AUTH}/me").json()["user"]["id"] == str(asha.id)
    assert scalar("SELECT google_subject FROM users") == "1042"
    # She may change her address there; her account stays hers.
    at_google.account |= {"email": "new@example.com", "email_verified": False}
    assert come_back(api, go(api)).headers["location"] == "http://localhost:3000/"


def test_an_invited_address_becomes_a_person(
    api: TestClient, asha: User, at_google: Google, shop: Shop
) -> None:
    with browser(asha) as owner:
        invite(owner, "meera@example.com", "agent")
    at_google.account |= {"sub": "7", "email": "meera@example.com", "name": "Meera"}

    come_back(api, go(api))

    me = api.get(f"{AUTH}/me").json()
    assert (me["user"]["name"], me["user"]["role"]) == ("Meera", "agent")
    assert scalar("SELECT accepted_at IS NOT NULL FROM invitations") is True


@pytest.mark.parametrize(
    "account",
    [
        {"email": "stranger@example.com"},
        {"email": EMAIL, "email_verified": False},
        {"email": ""},
    ],
)
def test_nobody_else_does(api: TestClient, asha: User, at_google: Google, account: dict[str, object]) -> None:
    at_google.account |= account

    assert problem_of(come_back(api, go(api))) == "google_unknown"
    assert scalar("SELECT google_subject FROM users") is None


def test_another_account_with_a_known_address_is_somebody_else(
    api: TestClient, asha: User, at_google: Google
) -> None:
    come_back(api, go(api))
    at_google.account |= {"sub": "another"}

    assert problem_of(come_back(api, go(api))) == "google_unknown"


@pytest.mark.parametrize(
    "lie",
    [
        {"nonce": "another"},
        {"aud": "somebody-else"},
        {"iss": "https://evil.example"},
        {"exp": 1},
        {"azp": "somebody-else"},
        {"sub": None},
    ],
    ids=lambda lie: next(iter(lie)),
)
def test_a_token_that_is_not_as_it_must_be_opens_nothing(
    api: TestClient, asha: User, at_google: Google, lie: dict[str, object]
) -> None:
    at_google.lie = lie

    assert problem_of(come_back(api, go(api))) == "google_failed"


def test_a_foreign_signature_opens_nothing_and_new_keys_are_looked_for(
    api: TestClient, asha: User, at_google: Google
) -> None:
    at_google.signs_with_a_foreign_key = True
    assert problem_of(come_back(api, go(api))) == "google_failed"

    at_google.signs_with_a_foreign_key = False
    fresh = Google()
    at_google.key = fresh.key
    assert come_back(api, go(api)).headers["location"] == "http://localhost:3000/"


def test_what_was_begun_elsewhere_ends_nowhere(api: TestClient, asha: User, at_google: Google) -> None:
    address = go(api)
    with browser() as another:
        assert problem_of(come_back(another, address)) == "google_stale"
    forged = re.sub(r"state=[^&]+", "state=forged", address)
    assert problem_of(come_back(api, forged)) == "google_stale"
    assert problem_of(come_back(api, f"{AUTH}/callback?error=access_denied")) == "google_denied"


def test_a_code_is_good_once(api: TestClient, asha: User, at_google: Google) -> None:
    address = go(api)
    ticket = api.cookies["revive_google"]
    come_back(api, address)
    api.cookies.set("revive_google", ticket)

    assert problem_of(come_back(api, address)) == "google_failed"


def test_google_away_is_said_in_words(api: TestClient, asha: User, at_google: Google) -> None:
    address = go(api)
    at_google.is_away = True

    assert problem_of(come_back(api, address)) == "google_away"
    assert_problem(api.get(address), 401)


def test_where_it_is_not_set_up_it_is_not_there(api: TestClient, asha: User) -> None:
    assert_problem(api.get(f"{AUTH}/google"), 404)
    assert_problem(api.get(f"{AUTH}/callback?code=x&state=y"), 404)
