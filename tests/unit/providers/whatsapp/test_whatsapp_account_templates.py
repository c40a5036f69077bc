"""The templates of an account: every page of them, and what may be asked again."""

import pytest

from revive_app.errors import Retryable, Terminal
from revive_app.providers.whatsapp import account_templates
from revive_app.providers.whatsapp.protocol import Account
from tests.fakes.graph_server import GraphServer, Says, answer, page, refusal, reset
from tests.fakes.meta_samples import load
from tests.unit.providers.whatsapp.kit import ACCOUNT, unused_port, using


class TestTemplates:
    PATH = "/444555666/message_templates"

    def test_every_page_is_read_by_its_cursor(self, graph: GraphServer) -> None:
        first = load("api_template_list_with_paging__meta_docs")
        first["paging"]["next"] = "https://elsewhere.example.com/?access_token=EAAsecret&after=WRONG"
        first["data"].append("odd")
        last = {"data": [{"name": "diwali"}], "paging": {"cursors": {"before": "A", "after": "B"}}}
        graph.say(answer(first), answer(last), to=self.PATH)

        found = using(graph.url, lambda client: client.templates(ACCOUNT))

        assert [template["name"] for template in found][-2:] == ["order_confirmation", "diwali"]
        assert len(found) == 7
        one, two = graph.requests
        assert one.path == two.path == f"/v25.0{self.PATH}"
        assert "components" in one.query["fields"]
        assert (one.query.get("after"), two.query["after"]) == (None, "QVFIU...")

    def test_a_page_that_only_names_an_address_is_followed_on_our_own(self, graph: GraphServer) -> None:
        following = "https://elsewhere.example.com/?access_token=EAAsecret&after=C1"
        graph.say(
            answer({"data": [{"name": "a"}], "paging": {"next": following}}),
            answer({"data": [{"name": "b"}]}),
            to=self.PATH,
        )

        found = using(graph.url, lambda client: client.templates(ACCOUNT))

        assert [template["name"] for template in found] == ["a", "b"]
        assert graph.requests[1].query["after"] == "C1"

    def test_what_comes_fits_into_jsonb(self, graph: GraphServer) -> None:
        graph.say(answer({"data": [{"name": "a\0", "components": [{"text": "x\ud83d"}]}]}), to=self.PATH)

        found = using(graph.url, lambda client: client.templates(ACCOUNT))

        assert found == [{"name": "a", "components": [{"text": "x\ufffd"}]}]

    def test_a_list_without_end_is_given_up(
        self, graph: GraphServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(account_templates, "_MOST_PAGES", 3)
        pages = [
            answer({"data": [], "paging": {"next": "x", "cursors": {"after": cursor}}}) for cursor in "ABABAB"
        ]
        graph.say(*pages, to=self.PATH)

        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.templates(ACCOUNT))

        assert len(graph.requests) == 3

    @pytest.mark.parametrize(
        ("says", "error", "code"),
        [
            (refusal(190, "Session has expired", status=401), Terminal, 190),
            (refusal(80007, "slow down", status=400, headers={"Retry-After": "9"}), Retryable, 80007),
            (refusal(2, "down", status=200), Retryable, 2),
            (page(502), Retryable, None),
            (page(404), Terminal, None),
            (reset(), Retryable, None),
            (Says(200, b"x" * (9 * 1024 * 1024)), Terminal, None),
            (page(200), Retryable, None),
            (answer({"templates": []}), Retryable, None),
        ],
    )
    def test_failures_say_whether_to_ask_again(
        self, graph: GraphServer, says: Says, error: type[Retryable | Terminal], code: int | None
    ) -> None:
        # aiohttp repeats a GET once by itself when a kept connection turns out dead.
        graph.say(says, says, to=self.PATH)

        with pytest.raises(error) as raised:
            using(graph.url, lambda client: client.templates(ACCOUNT))

        assert raised.value.code == code
        assert getattr(raised.value, "retry_after", None) == (9.0 if code == 80007 else None)

    def test_no_server_may_be_asked_again(self) -> None:
        with pytest.raises(Retryable):
            using(f"http://127.0.0.1:{unused_port()}", lambda client: client.templates(ACCOUNT))

    def test_a_malformed_token_is_terminal(self, graph: GraphServer) -> None:
        with pytest.raises(Terminal) as raised:
            using(graph.url, lambda client: client.templates(Account("1", "2", "a b")))

        assert raised.value.code == 190
        assert graph.requests == []
