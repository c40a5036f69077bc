"""Files at Meta: fetched, handed up, shown to reviewers; and where the token never goes."""

from typing import Any

import pytest

from revive_app.errors import Retryable, Terminal
from tests.fakes.graph_server import GraphServer, Says, answer, page, refusal, reset
from tests.fakes.meta_samples import read
from tests.unit.providers.whatsapp.kit import ACCOUNT, TOKEN, using


class TestMedia:
    def describe(self, graph: GraphServer, url: str | None = None, **parts: Any) -> Says:
        described = {"url": url or f"{graph.url}/file", "mime_type": "image/png", "file_size": 5, "id": "77"}
        return answer(described | parts)

    def test_an_id_becomes_bytes(self, graph: GraphServer) -> None:
        graph.say(self.describe(graph), to="/77")
        graph.say(Says(200, b"\x89PNG\0", content_type="image/png"), to="/file")

        assert using(graph.url, lambda client: client.media(ACCOUNT, "77")) == (b"\x89PNG\0", "image/png")

        asked, fetched = graph.requests
        assert (asked.path, asked.query) == ("/v25.0/77", {"phone_number_id": "111222333"})
        assert fetched.headers["authorization"] == f"Bearer {TOKEN}"

    def test_an_expired_address_is_asked_for_once_more(self, graph: GraphServer) -> None:
        graph.say(self.describe(graph, f"{graph.url}/old"), self.describe(graph), to="/77")
        graph.say(Says(404), to="/old")
        graph.say(Says(200, b"bytes"), to="/file")

        content, _ = using(graph.url, lambda client: client.media(ACCOUNT, "77"))

        assert content == b"bytes"
        assert [heard.path for heard in graph.requests] == ["/v25.0/77", "/old", "/v25.0/77", "/file"]

    def test_a_file_that_is_gone_is_gone(self, graph: GraphServer) -> None:
        graph.say(self.describe(graph), self.describe(graph), to="/77")
        graph.say(Says(404), Says(404), to="/file")

        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))

        assert len(graph.requests) == 4

    @pytest.mark.parametrize(
        "url",
        [
            "http://elsewhere.example.com/file",
            "http://127.0.0.1:1/file",
            "ftp://127.0.0.1/file",
            "file:///etc/passwd",
        ]
        + ["", "//elsewhere.example.com/file", "http://[bad", "nonsense"],
    )
    def test_the_token_goes_nowhere_but_to_https_or_our_own_server(
        self, graph: GraphServer, url: str
    ) -> None:
        graph.say(answer({"url": url, "mime_type": "image/png"}), to="/77")

        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))

        assert [heard.path for heard in graph.requests] == ["/v25.0/77"]

    def test_the_token_does_not_follow_a_redirect(self, graph: GraphServer) -> None:
        with GraphServer() as other:
            graph.say(self.describe(graph), to="/77")
            graph.say(Says(302, headers={"Location": f"{other.url}/file"}), to="/file")

            with pytest.raises(Terminal):
                using(graph.url, lambda client: client.media(ACCOUNT, "77"))

            assert other.requests == []

    @pytest.mark.parametrize(
        ("mime_type", "most"),
        [("image/png", 16), ("audio/ogg; codecs=opus", 16), ("video/mp4", 16), ("application/pdf", 25)],
    )
    def test_a_file_that_says_it_is_too_large_is_not_fetched(
        self, graph: GraphServer, mime_type: str, most: int
    ) -> None:
        size = most * 1024 * 1024
        graph.say(self.describe(graph, mime_type=mime_type, file_size=size + 1), to="/77")
        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))
        assert [heard.path for heard in graph.requests] == ["/v25.0/77"]

        graph.say(self.describe(graph, mime_type=mime_type, file_size=str(size)), to="/77")
        graph.say(Says(200, b"bytes"), to="/file")
        assert using(graph.url, lambda client: client.media(ACCOUNT, "77")) == (b"bytes", mime_type)

    def test_a_file_that_is_larger_than_it_says_is_not_read_to_the_end(self, graph: GraphServer) -> None:
        graph.say(self.describe(graph), to="/77")
        graph.say(Says(200, b"x" * (16 * 1024 * 1024 + 1)), to="/file")

        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))

    def test_an_id_cannot_climb_out_of_its_path(self, graph: GraphServer) -> None:
        with pytest.raises(Terminal):
            using(graph.url, lambda client: client.media(ACCOUNT, "../v25.0/1/messages?x="))

        assert graph.requests[0].path.startswith("/v25.0/..%2Fv25.0%2F1%2Fmessages%3Fx")
        assert graph.requests[0].query == {"phone_number_id": "111222333"}

    def test_an_unreadable_description_is_terminal(self, graph: GraphServer) -> None:
        graph.say(refusal(100, "Unsupported get request"), to="/77")

        with pytest.raises(Terminal) as raised:
            using(graph.url, lambda client: client.media(ACCOUNT, "77"))

        assert raised.value.code == 100


class TestUpload:
    def test_a_file_goes_up_in_one_piece(self, graph: GraphServer) -> None:
        graph.say(Says(200, read("resp_media_upload__meta_docs")), to="/media")

        media_id = using(
            graph.url, lambda client: client.upload(ACCOUNT, b"\x89PNG\r\n\0", "image/png", 'a"b.png')
        )

        assert media_id == "1037543291543636"
        (heard,) = graph.requests
        assert (heard.method, heard.path) == ("POST", "/v25.0/111222333/media")
        assert heard.headers["content-type"].startswith("multipart/form-data; boundary=")
        assert heard.headers["content-length"] == str(len(heard.body))
        for part in (
            b'name="messaging_product"\r\n\r\nwhatsapp\r\n',
            b'name="type"\r\n\r\nimage/png\r\n',
            b'name="file"; filename="a%22b.png"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\0\r\n',
        ):
            assert part in heard.body

    @pytest.mark.parametrize(
        ("says", "error"),
        [
            (refusal(131053, "Media upload error"), Terminal),
            (refusal(131000, "Something went wrong", status=500), Retryable),
            (page(503), Retryable),
            (reset(), Retryable),
            (answer({}), Terminal),
        ],
    )
    def test_failures_say_whether_to_try_again(
        self, graph: GraphServer, says: Says, error: type[Exception]
    ) -> None:
        graph.say(says, to="/media")

        with pytest.raises(error):
            using(graph.url, lambda client: client.upload(ACCOUNT, b"x", "image/png", "a.png"))

        assert len(graph.requests) == 1


class TestSamples:
    def test_a_sample_goes_to_the_tokens_own_app_and_ends_in_a_handle(self, graph: GraphServer) -> None:
        graph.say(answer({"id": "900"}), to="/app")
        graph.say(answer({"id": "upload:MTph==?sig=ARZ-1"}), to="/uploads")
        graph.say(answer({"h": "4::aW1hZ2U="}), to="/upload:MTph==")

        handle = using(
            graph.url, lambda client: client.upload_sample(ACCOUNT, b"\x89PNG", "image/png", "a b.png")
        )

        assert handle == "4::aW1hZ2U="
        asked, begun, sent = graph.requests
        assert (asked.method, asked.path, asked.query) == ("GET", "/v25.0/app", {"fields": "id"})
        assert (begun.method, begun.path) == ("POST", "/v25.0/900/uploads")
        assert begun.query == {"file_name": "a b.png", "file_length": "4", "file_type": "image/png"}
        assert (sent.method, sent.path, sent.query) == ("POST", "/v25.0/upload:MTph==", {"sig": "ARZ-1"})
        assert (sent.body, sent.headers["file_offset"]) == (b"\x89PNG", "0")
        assert sent.headers["authorization"] == f"OAuth {ACCOUNT.token}"

    @pytest.mark.parametrize(
        ("says", "error"),
        [
            (refusal(100, "Unsupported file type"), Terminal),
            (page(503), Retryable),
            (reset(), Retryable),
            (answer({"id": "https://example.com/elsewhere"}), Terminal),
            (answer({"id": "upload:../me"}), Terminal),
            (answer({}), Terminal),
        ],
    )
    def test_failures_say_whether_to_try_again(
        self, graph: GraphServer, says: Says, error: type[Exception]
    ) -> None:
        graph.say(answer({"id": "900"}), to="/app")
        graph.say(says, to="/uploads")

        with pytest.raises(error):
            using(graph.url, lambda client: client.upload_sample(ACCOUNT, b"x", "image/png", "a.png"))

        assert len(graph.requests) == 2
