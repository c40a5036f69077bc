"""A file's way from Meta to a colleague's screen: fetched once, recognised, stored, perceived, answered sensibly."""

import io
from datetime import timedelta
from typing import Any

import pytest
from PIL import Image

from revive_app.clock import utc_now
from revive_app.db import system_session, tenant_session
from revive_app.errors import ProviderError, Retryable, Terminal
from revive_app.models import Product
from revive_app.providers.ai.models import Models
from revive_app.providers.storage import open_storage
from revive_app.providers.whatsapp.client import GraphClient
from revive_app.providers.whatsapp.protocol import Account
from revive_app.services import files
from revive_app.services.conversation import reply
from revive_app.services.ingest import hearing
from revive_app.services.media import fetching, leases
from revive_app.settings import get_settings
from tests.builders import Shop, Thread, make_shop, make_thread, scalar
from tests.fakes.models import scripted, with_senses
from tests.integration.appointments.kit import PHONE, allow_visits, outbound, tap
from tests.integration.conversation.test_reply import OFFLINE
from tests.meta import Receiver, text_message

OGG = b"OggS\x00\x02" + bytes(range(200))


def photo(size: tuple[int, int] = (40, 30)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "gold").save(buffer, "JPEG")
    return buffer.getvalue()


class Meta:
    """A Graph API that has these files; an exception in place of bytes is raised."""

    def __init__(self) -> None:
        self.files: dict[str, bytes | ProviderError] = {}
        self.asked: list[str] = []

    async def media(self, account: Account, media_id: str) -> tuple[bytes, str]:
        self.asked.append(media_id)
        found = self.files.get(media_id, Terminal("unknown media"))
        if isinstance(found, ProviderError):
            raise found
        return found, "application/octet-stream"


@pytest.fixture
def graph() -> Meta:
    return Meta()


@pytest.fixture
def shop(clean_database: None) -> Shop:
    shop = make_shop()
    allow_visits(shop)
    return shop


@pytest.fixture
def thread(shop: Shop) -> Thread:
    return make_thread(shop, phone=PHONE, first_name="Asha")


def run_now(coroutine: Any) -> Any:
    """Drive a coroutine that waits for nothing."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        return end.value
    raise AssertionError("it waited")


def tools(graph: Meta, models: Models = OFFLINE) -> fetching.Tools:
    return fetching.Tools(graph, run_now, open_storage(get_settings()), models)  # type: ignore[arg-type]


def fetch(graph: Meta, models: Models = OFFLINE) -> fetching.Counts:
    return fetching.drain(tools(graph, models), lambda: True)


def send(
    meta: Receiver, shop: Shop, kind: str, *, media_id: str = "m1", caption: str = "", **more: Any
) -> None:
    body: dict[str, Any] = {"id": media_id, "mime_type": "x/y", "sha256": "abc", **more}
    if caption:
        body["caption"] = caption
    payload = text_message(
        shop, PHONE, "", type=kind, timestamp=str(int(utc_now().timestamp())), **{kind: body}
    )
    meta.take_in(shop, payload)


def answer(models: Models = OFFLINE) -> reply.Counts:
    """Write what is due, as if its time had come."""
    with system_session() as session:
        session.run("UPDATE conversations SET reply_due_at = now() WHERE reply_due_at IS NOT NULL")
    whatsapp = GraphClient("http://127.0.0.1:1", "v25.0")
    return reply.drain(models, whatsapp, lambda call: call.close(), lambda: True)


def media_row() -> Any:
    with system_session() as session:
        (row,) = session.rows("SELECT * FROM media")
    return row


def stored(key: str) -> bytes:
    buffer = io.BytesIO()
    open_storage(get_settings()).get(key, into=buffer)
    return buffer.getvalue()


def promised() -> int:
    return scalar("SELECT count(*) FROM file_removals")


# --- fetching ------------------------------------------------------------------------------------------


def test_a_photo_is_kept_as_what_it_is(meta: Receiver, shop: Shop, thread: Thread, graph: Meta) -> None:
    graph.files["m1"] = photo()
    send(meta, shop, "image", caption="this one")
    before = media_row()

    assert fetch(graph) == fetching.Counts(stored=1)

    row = media_row()
    assert (before["status"], row["status"]) == ("queued", "stored")
    assert (row["media_type"], row["width"], row["height"]) == ("image/jpeg", 40, 30)
    assert row["storage_key"].startswith(f"received/{shop.client_id}/")
    assert stored(row["storage_key"]) == photo()
    assert (row["work_due_at"], row["lease_id"]) == (None, None)
    assert promised() == 0, "the row refers to the file: nobody removes it"
    assert fetch(graph) == fetching.Counts(), "once"


@pytest.mark.parametrize(
    ("kind", "content", "words"),
    [
        ("image", b"<html><script>alert(1)</script>", "The file is no image, whatever it was sent as."),
        ("image", b"\xff\xd8\xff" + b"\x00" * 40, "The picture is broken."),
        ("image", b"", "The file is empty."),
        ("audio", photo(), "The file is no audio, whatever it was sent as."),
        ("document", b"x" * (25 * 1024 * 1024 + 1), "The file is larger than 25 MB."),
    ],
)
def test_what_is_not_taken_says_why_and_stores_nothing(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta, kind: str, content: bytes, words: str
) -> None:
    graph.files["m1"] = content
    send(meta, shop, kind)

    assert fetch(graph) == fetching.Counts(failed=1)

    row = media_row()
    assert (row["status"], row["status_words"], row["storage_key"]) == ("failed", words, None)
    assert row["work_due_at"] is None


def test_a_file_meta_does_not_have_is_given_up(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    send(meta, shop, "image")

    assert fetch(graph) == fetching.Counts(failed=1)

    assert (media_row()["status"], media_row()["work_due_at"]) == ("failed", None)


def test_a_meta_that_is_away_is_asked_again_later_and_in_the_end_not_at_all(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    graph.files["m1"] = Retryable("busy")
    send(meta, shop, "image")

    for _ in range(len(leases.BACKOFF) + 1):
        assert fetch(graph) == fetching.Counts(failed=1)
        assert fetch(graph) == fetching.Counts(), "not at once"
        with system_session() as session:
            session.run("UPDATE media SET work_due_at = now() WHERE work_due_at IS NOT NULL")

    assert (media_row()["status"], media_row()["work_due_at"]) == ("failed", None)
    assert fetch(graph) == fetching.Counts()


def test_a_worker_that_died_is_followed_by_another_and_nobody_fetches_twice(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    graph.files["m1"] = photo()
    send(meta, shop, "image")
    dead = leases.take()
    assert dead is not None
    assert fetch(graph) == fetching.Counts(), "somebody else is at it"
    with system_session() as session:
        session.run("UPDATE media SET lease_until = now()")

    assert fetch(graph) == fetching.Counts(stored=1)

    fetching.fetch(dead, tools(graph))
    assert media_row()["attempts"] == 2
    with tenant_session(shop.client_id) as session:
        assert not leases.holds(session, dead)
    # What the dead one stored and nobody refers to is promised away.
    assert promised() == 1


def test_what_was_stored_before_a_death_is_not_asked_for_again(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph.files["m1"] = OGG
    send(meta, shop, "audio")

    def dies(*_: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(fetching, "_perceive", dies)
    with pytest.raises(KeyboardInterrupt):
        fetch(graph)
    monkeypatch.undo()
    assert media_row()["status"] == "stored"
    with system_session() as session:
        session.run("UPDATE media SET lease_until = now()")

    fetch(graph, with_senses(OFFLINE, heard="is the choker there?"))

    assert graph.asked == ["m1"]
    assert media_row()["transcript"] == "is the choker there?"


def test_bytes_of_a_death_between_storing_and_the_row_are_promised_away(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta, monkeypatch: pytest.MonkeyPatch
) -> None:
    graph.files["m1"] = photo()
    send(meta, shop, "image")

    def dies(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(leases, "holds", dies)
    with pytest.raises(KeyboardInterrupt):
        fetch(graph)

    assert promised() == 1
    with system_session() as session:
        session.run("UPDATE file_removals SET due_at = now()")
    assert files.remove_due(open_storage(get_settings())) == 1


# --- voice notes ---------------------------------------------------------------------------------------


def test_without_ears_a_voice_note_is_politely_asked_for_in_words(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    graph.files["m1"] = OGG
    send(meta, shop, "audio", voice=True)
    assert scalar("SELECT reply_due_at > now() + interval '8 seconds' FROM conversations")
    fetch(graph)
    assert scalar("SELECT reply_due_at <= now() FROM conversations"), "there is nothing to wait for"

    assert answer() == reply.Counts(written=1)

    (message,) = outbound()
    assert message["content"].startswith("Thank you for the voice note. I cannot listen to it here")
    assert scalar("SELECT handler FROM conversations") == "agent"
    assert scalar("SELECT count(*) FROM staff_tasks") == 0


def test_what_is_heard_is_answered_as_if_it_had_been_typed(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    with tenant_session(shop.client_id) as session:
        session.add(Product(client_id=shop.client_id, sku="JH-1", name="Rajwadi Jhumka", price=84_500))
    graph.files["m1"] = OGG
    models = with_senses(OFFLINE, heard="What is the price of the Rajwadi Jhumka?")
    send(meta, shop, "audio", voice=True)
    fetch(graph, models)

    answer(models)

    assert "₹84,500" in outbound()[0]["content"]
    heard = scalar("SELECT content FROM messages WHERE direction = 'inbound'")
    assert heard == "What is the price of the Rajwadi Jhumka?"
    assert scalar("SELECT status FROM leads") == "interest"


def test_stop_said_aloud_is_stop(meta: Receiver, shop: Shop, thread: Thread, graph: Meta) -> None:
    graph.files["m1"] = OGG
    send(meta, shop, "audio", voice=True)

    fetch(graph, with_senses(OFFLINE, heard="please stop sending me messages"))

    assert scalar("SELECT dnd_at IS NOT NULL FROM contacts")
    assert answer() == reply.Counts()
    assert [message["sender"] for message in outbound()] == ["system"]


def test_a_transcript_takes_effect_once(meta: Receiver, shop: Shop, thread: Thread, graph: Meta) -> None:
    graph.files["m1"] = OGG
    send(meta, shop, "audio", voice=True)
    fetch(graph, with_senses(OFFLINE, heard="not now, message me next week"))
    message_id = scalar("SELECT id FROM messages WHERE direction = 'inbound'")

    with tenant_session(shop.client_id) as session:
        assert hearing.take_words(session, message_id, "something else") is False

    assert scalar("SELECT count(*) FROM scheduled_tasks WHERE status = 'pending'") == 1
    assert len(outbound()) == 1


def test_a_late_transcript_is_answered_although_she_was_asked_to_type(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    graph.files["m1"] = OGG
    send(meta, shop, "audio", voice=True)
    answer()

    fetch(graph, with_senses(OFFLINE, heard="Namaste"))
    assert answer() == reply.Counts(written=1)

    assert len(outbound()) == 2


@pytest.mark.parametrize("trouble", [Retryable("slow"), Terminal("401")])
def test_ears_that_fail_cost_nothing_but_the_words(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta, trouble: ProviderError
) -> None:
    graph.files["m1"] = OGG
    send(meta, shop, "audio", voice=True)

    assert fetch(graph, with_senses(OFFLINE, heard=trouble)) == fetching.Counts(stored=1)
    answer()

    assert media_row()["status"] == "stored"
    assert outbound()[0]["content"].startswith("Thank you for the voice note.")


def test_hearing_is_paid_for_and_stops_with_the_budget(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    graph.files["m1"] = graph.files["m2"] = OGG
    models = with_senses(OFFLINE, heard="Namaste")
    send(meta, shop, "audio", voice=True)
    fetch(graph, models)
    assert scalar("SELECT spent_micro FROM spending") > 0
    with system_session() as session:
        session.run("UPDATE clients SET ai_budget_rupees = 0")

    send(meta, shop, "audio", media_id="m2", voice=True)
    fetch(graph, models)

    assert len(models.ears.heard) == 1  # type: ignore[union-attr]


# --- photos and the rest -------------------------------------------------------------------------------


def test_a_photo_nobody_can_see_is_a_colleagues(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    graph.files["m1"] = photo()
    send(meta, shop, "image")
    fetch(graph)
    answer()

    assert outbound()[0]["content"].startswith("Thank you for the photo. A colleague will look at it")
    with system_session() as session:
        (task,) = session.rows("SELECT kind, title, message_id FROM staff_tasks")
    assert (task["kind"], task["title"]) == ("photo", "Asha sent a photo: have a look")
    assert task["message_id"] == media_row()["message_id"]


def test_a_photo_that_is_seen_is_answered_by_the_agent(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    graph.files["m1"] = photo()
    models = with_senses(scripted({"reply_text": "How lovely!"}), seen="A gold  choker\nwith pearls.")
    send(meta, shop, "image", caption="do you have this?")
    fetch(graph, models)
    answer(models)

    asked = models.chat.asked[0]  # type: ignore[attr-defined]
    assert asked.history[-1].text == "(sent a photo: A gold choker with pearls.) do you have this?"
    assert outbound()[0]["content"] == "How lovely!"
    assert scalar("SELECT count(*) FROM staff_tasks") == 0


def test_words_below_a_photo_are_answered_and_a_colleague_looks(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    graph.files["m1"] = photo()
    models = scripted({"reply_text": "Let me ask."})
    send(meta, shop, "image", caption="do you have this?")
    fetch(graph, models)
    answer(models)

    assert models.chat.asked[0].history[-1].text == "do you have this?"  # type: ignore[attr-defined]
    assert scalar("SELECT detail FROM staff_tasks WHERE kind = 'photo'") == "do you have this?"


@pytest.mark.parametrize(
    ("kind", "body", "words", "task"),
    [
        ("sticker", {"id": "m1", "mime_type": "image/webp"}, "🙂 What would you like", None),
        ("video", {"id": "m1", "mime_type": "video/mp4"}, "Thank you for the video.", "media"),
        ("document", {"id": "m1", "filename": "bill.pdf"}, "Thank you for the file.", "media"),
        (
            "location",
            {"latitude": 26.9, "longitude": 75.8},
            "Thank you for the location. You find us here: Johari Bazaar.",
            None,
        ),
        (
            "contacts",
            [{"name": {"formatted_name": "Rina"}, "phones": [{"phone": "+919800000099"}]}],
            "Thank you, a colleague has the contact now.",
            "media",
        ),
    ],
)
def test_everything_else_is_answered_sensibly(
    meta: Receiver, shop: Shop, thread: Thread, kind: str, body: Any, words: str, task: str | None
) -> None:
    with system_session() as session:
        session.run("UPDATE clients SET locality = 'Johari Bazaar'")
    meta.take_in(shop, text_message(shop, PHONE, "", type=kind, **{kind: body}))
    answer()

    (message,) = outbound()
    assert message["content"].startswith(words)
    assert scalar("SELECT kind FROM staff_tasks") == task
    assert scalar("SELECT handler FROM conversations") == "agent"


def test_a_reaction_is_shown_and_not_answered(meta: Receiver, shop: Shop, thread: Thread) -> None:
    body = {"message_id": "wamid.x", "emoji": "❤️"}
    meta.take_in(shop, text_message(shop, PHONE, "", type="reaction", reaction=body))

    assert scalar("SELECT message_type FROM messages") == "reaction"
    assert answer() == reply.Counts()


# --- try-on --------------------------------------------------------------------------------------------


def test_a_try_on_asks_for_a_photo_and_hands_it_to_people_with_the_piece(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    with tenant_session(shop.client_id) as session:
        session.add(Product(client_id=shop.client_id, sku="JH-1", name="Rajwadi Jhumka", price=84_500))
    meta.take_in(shop, text_message(shop, PHONE, "Rajwadi Jhumka price?"))
    answer()
    meta.take_in(shop, tap(shop, "try_on", "Try it on", kind="button"))
    assert outbound()[-1]["content"].startswith("Gladly! Please send a clear photo of yourself")
    assert scalar("SELECT awaiting_about FROM conversations") == {"skus": ["JH-1"]}

    graph.files["m1"] = photo()
    send(meta, shop, "image")
    fetch(graph)

    assert outbound()[-1]["content"] == "Thank you, we have your photo! A colleague will reply to you here."
    with system_session() as session:
        (task,) = session.rows("SELECT * FROM staff_tasks")
    assert (task["kind"], task["detail"]) == ("try_on", "Pieces: Rajwadi Jhumka")
    assert task["message_id"] == media_row()["message_id"]
    assert media_row()["status"] == "stored"
    assert scalar("SELECT awaiting FROM conversations") is None
    assert answer() == reply.Counts(), "she has her answer"


def test_a_photo_long_after_is_not_for_the_piece(
    meta: Receiver, shop: Shop, thread: Thread, graph: Meta
) -> None:
    meta.take_in(shop, tap(shop, "try_on", "Try it on", kind="button"))
    with system_session() as session:
        session.run("UPDATE conversations SET awaiting_until = :past", past=utc_now() - timedelta(seconds=1))
    send(meta, shop, "image")

    assert scalar("SELECT count(*) FROM staff_tasks WHERE kind = 'try_on'") == 0
