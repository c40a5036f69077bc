"""Files in a folder, and in a bucket: the S3 that obstore really speaks, against a server that remembers."""

import io
import tempfile
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from pydantic import ValidationError

from revive_app.errors import StackError, Terminal, Unavailable
from revive_app.providers.storage import Storage, open_storage
from revive_app.settings import Settings

KEY = "knowledge/shop/file"


def storage_at(url: str | None, home: Path) -> Storage:
    return open_storage(Settings(_env_file=None, storage_url=url, revive_home=home))  # type: ignore[call-arg, arg-type]


def read(storage: Storage, key: str = KEY) -> bytes:
    into = io.BytesIO()
    storage.get(key, into=into)
    return into.getvalue()


class Bucket(BaseHTTPRequestHandler):
    """An S3 that takes, gives and forgets single objects."""

    objects: dict[str, bytes]
    signed: list[str]

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet."""

    def do_PUT(self) -> None:
        self.signed.append(self.headers["authorization"])
        self.objects[self.path] = self.rfile.read(int(self.headers["content-length"]))
        self._answer(200)

    def do_GET(self) -> None:
        found = self.objects.get(self.path)
        self._answer(404 if found is None else 200, found or b"<Error><Code>NoSuchKey</Code></Error>")

    def do_DELETE(self) -> None:
        self.objects.pop(self.path, None)
        self._answer(204)

    def _answer(self, status: int, body: bytes = b"") -> None:
        self.send_response(status)
        self.send_header("ETag", '"1"')
        self.send_header("Last-Modified", "Sun, 22 Nov 2026 10:00:00 GMT")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def bucket() -> Iterator[tuple[str, type[Bucket]]]:
    """Where the S3 listens, and what it holds."""
    handler = type("OneBucket", (Bucket,), {"objects": {}, "signed": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}", handler
    server.shutdown()
    server.server_close()
    thread.join(5)


@pytest.mark.parametrize("url", [None, "file://{}/else where"])
def test_a_folder_keeps_gives_and_forgets(tmp_path: Path, url: str | None) -> None:
    storage = storage_at(url.format(tmp_path).replace(" ", "%20") if url else None, tmp_path)
    with tempfile.SpooledTemporaryFile(max_size=10) as file:
        file.write(b"a long text" * 100_000)
        storage.put(KEY, file)  # type: ignore[arg-type]

    assert read(storage) == b"a long text" * 100_000
    assert (tmp_path / ("else where" if url else "media") / KEY).is_file()
    storage.put(KEY, io.BytesIO(b"another"))
    assert read(storage) == b"another"
    storage.delete(KEY)
    storage.delete(KEY)
    with pytest.raises(Terminal, match="The file is gone"):
        read(storage)


def test_a_bucket_keeps_gives_and_forgets(tmp_path: Path, bucket: tuple[str, type[Bucket]]) -> None:
    endpoint, holding = bucket
    url = f"s3://the%2Fkey:the%2Bsecret@shop-media/some/folder?endpoint={endpoint}&region=ap-south-1"
    storage = storage_at(url, tmp_path)

    storage.put(KEY, io.BytesIO(b"text"))

    assert holding.objects == {f"/shop-media/some/folder/{KEY}": b"text"}
    assert holding.signed[0].startswith("AWS4-HMAC-SHA256 Credential=the/key/")
    assert "/ap-south-1/s3/aws4_request" in holding.signed[0]
    assert read(storage) == b"text"
    storage.delete(KEY)
    assert holding.objects == {}
    with pytest.raises(Terminal, match="The file is gone"):
        read(storage)


def test_a_key_cannot_leave_the_folder(tmp_path: Path) -> None:
    storage = storage_at(None, tmp_path)
    (tmp_path / "secret").write_text("hush")

    with pytest.raises(ValueError, match="illegal"):
        read(storage, "../secret")


def test_a_folder_that_is_a_file_is_away(tmp_path: Path) -> None:
    (tmp_path / "media").write_text("")

    with pytest.raises((StackError, Unavailable)):
        storage_at(None, tmp_path)


@pytest.mark.parametrize("url", ["ftp://x/y", "file://host/folder", "s3://", "/var/media", "file:relative"])
def test_other_addresses_are_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(ValidationError, match="must be file:///folder or s3://bucket/folder"):
        storage_at(url, tmp_path)
