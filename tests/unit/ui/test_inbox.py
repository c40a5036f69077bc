"""The inbox's words: every type of message as a bubble, days and tails, and why something was sent, or not."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from revive_app.services.conversation.explain import Explanation, GuardSaid, Journey, PieceMatched
from revive_app.services.conversation.thread import Reading, SaidMessage, ThreadHead, ThreadLine, What
from revive_app.services.conversation.views import ErrorView, MessageView
from revive_app.ui.components.bubbles import Bubble
from revive_app.ui.pages.inbox.bubbles import drawn
from revive_app.ui.pages.inbox.contents import Eyes, codes_in, templates_in
from revive_app.ui.person.timeline import moment_of
from revive_app.ui.person.why_state import WhyLine, why_lines
from revive_app.vocabulary import ActivityType, Direction, Handler, MessageState, Sender

NOW = datetime(2026, 11, 22, 6, 11, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Kolkata")
PIECE = PieceMatched("CK-0090", "Meenakari Choker", 485_000, 1, "/products/ck-0090.jpg", "wine")
NOBODY = UUID(int=1)
TEMPLATE = [
    {"type": "HEADER", "format": "TEXT", "text": "Shaadi 2026"},
    {"type": "BODY", "text": "Namaste {{1}}, come on {{2}}."},
    {"type": "FOOTER", "text": "Reply STOP to stop"},
    {"type": "BUTTONS", "buttons": [{"type": "URL", "text": "Look", "url": "https://shop.example"}]},
]
EYES = Eyes(None, NOW, ZONE, "https://api.example", {PIECE.sku: PIECE}, {("invite", "en"): TEMPLATE})


def message(kind: str = "text", *, ours: bool = False, **what: Any) -> SaidMessage:
    values: dict[str, Any] = {
        "id": UUID(int=7),
        "direction": Direction.OUTBOUND if ours else Direction.INBOUND,
        "sender": Sender.AGENT if ours else Sender.CUSTOMER,
        "author": "",
        "author_id": None,
        "agent": "Tara",
        "campaign_name": "Shaadi 2026",
        "message_type": kind,
        "content": "",
        "payload": {},
        "metadata": {},
        "wamid": None,
        "reply_to_wamid": None,
        "state": MessageState.READ if ours else MessageState.RECEIVED,
        "reason": None,
        "error": None,
        "happened_at": NOW,
        "media": None,
    }
    return SaidMessage(**{**values, **what})


def reading(*said: SaidMessage, lines: tuple[ThreadLine, ...] = (), **more: Any) -> Reading:
    head = ThreadHead(
        id=NOBODY, contact_id=NOBODY, number_id=NOBODY, lead_id=None, first_name="Ananya", last_name="Iyer",
        phone=None, campaign_id=None, campaign_name="", agent="Tara", stage=None, potential_value=0,
        handler=Handler.AGENT, assigned_to=None, assigned_name="", ai_paused_until=None, snoozed_until=None,
        window_expires_at=None, unread_count=0, dnd_at=None, is_undelivered=False, reply_lease_until=None, handoff=None, version=1,
    )  # fmt: skip
    values: dict[str, Any] = {"reactions": {}, "quoted": {}, "older": False, **more}
    return Reading(head=head, said=said, lines=lines, **values)


def one(said: SaidMessage, **more: Any) -> Bubble:
    (bubble,) = drawn(reading(said, **more), EYES)
    return bubble


def words_of(bubble: Bubble) -> str:
    return "".join(piece.text for piece in bubble.pieces)


def test_days_tails_and_hand_overs_stand_between_bubbles() -> None:
    took_over = ThreadLine(
        NOBODY, "Kavita", What.TOOK_OVER, ActivityType.SYSTEM, "A human took over", NOW - timedelta(minutes=1)
    )
    said = (
        message(content="Price?", happened_at=NOW - timedelta(days=1)),
        message(content="Hello?", happened_at=NOW - timedelta(days=1)),
        message(ours=True, sender=Sender.HUMAN, author="Kavita Soni", content="Here I am"),
    )

    first, second, note, mine = drawn(reading(*said, lines=(took_over,)), EYES)

    assert [first.day, second.day, note.day, mine.day] == ["Yesterday", "", "Today", ""]
    assert [first.tail, second.tail, mine.tail] == [True, False, True]
    assert (note.note, note.note_image) == ("11:40, Kavita took over. Tara keeps silent.", "hand")
    assert (mine.author, mine.by, mine.tick) == ("Kavita", "human", "read")


@pytest.mark.parametrize(
    ("sender", "author"),
    [
        (Sender.AGENT, "Tara"),
        (Sender.BLAST, "Shaadi 2026, template"),
        (Sender.FOLLOWUP, "Tara, reminder"),
        (Sender.HUMAN, "A colleague"),
        (Sender.SYSTEM, "Revive"),
    ],
)
def test_who_of_the_shop_wrote_is_said(sender: Sender, author: str) -> None:
    assert one(message(ours=True, sender=sender, content="x")).author == author


def test_an_order_has_its_pieces_with_the_catalog_s_prices() -> None:
    items = [
        {"product_retailer_id": "CK-0090", "quantity": 2},
        {"product_retailer_id": "GONE", "quantity": "x"},
    ]
    ordered = message("order", payload={"order": {"text": "Gift wrap", "product_items": items}})

    bubble = one(ordered)

    assert codes_in(reading(ordered)) == ["CK-0090", "GONE"]
    assert [(ware.name, ware.detail, ware.price) for ware in bubble.wares] == [
        ("Meenakari Choker", "2 × CK-0090", "₹4,85,000"),
        ("GONE", "1 × GONE", ""),
    ]
    assert (bubble.wares_words, words_of(bubble)) == ("3 items, ₹9,70,000", "Gift wrap")


def test_a_template_is_shown_whole() -> None:
    body = {"template": {"name": "invite", "language": {"code": "en"}}}
    sent = message("template", ours=True, content="Namaste Ananya, come on Sunday.", payload=body)

    bubble = one(sent)

    assert templates_in(reading(sent)) == {("invite", "en")}
    assert (bubble.header, words_of(bubble), bubble.footer) == (
        "Shaadi 2026",
        "Namaste Ananya, come on Sunday.",
        "Reply STOP to stop",
    )
    assert [tap.title for tap in bubble.links] == ["Look"]


@pytest.mark.parametrize(
    ("above", "shown"),
    [
        (
            {"type": "image", "image": {"link": "https://shop.example/ring.jpg"}},
            ("https://shop.example/ring.jpg", "", ""),
        ),
        ({"type": "image", "image": {"id": "4711"}}, ("", "image", "")),
        (
            {"type": "document", "document": {"link": "https://shop.example/a.pdf", "filename": "List.pdf"}},
            ("", "document", "https://shop.example/a.pdf"),
        ),
        ({"type": "video", "video": {"link": "javascript:alert(1)"}}, ("", "video", "")),
    ],
    ids=["picture", "picture at Meta's", "paper", "no address"],
)
def test_what_stands_above_a_template_is_shown(above: dict[str, Any], shown: tuple[str, str, str]) -> None:
    head = {"type": "header", "parameters": [above]}
    body = {"template": {"name": "invite", "language": {"code": "en"}, "components": [head]}}

    bubble = one(message("template", ours=True, content="Namaste", payload=body))

    assert (bubble.picture, bubble.media, bubble.media_url) == shown


def test_a_place_a_card_and_what_whatsapp_does_not_pass_on() -> None:
    place = one(
        message("location", payload={"location": {"latitude": 26.9, "longitude": 75.8, "name": "Home"}})
    )
    nowhere = one(message("location", payload={"location": {"latitude": "javascript:", "longitude": 1}}))
    card = {"name": {"formatted_name": "Ravi"}, "phones": [{"phone": "+919812345678"}]}
    contact = one(message("contacts", payload={"contacts": [card, "odd"]}))
    unknown = one(message("unsupported"))

    assert (place.place, place.map_url[-9:]) == ("Home", "26.9,75.8")
    assert (nowhere.place, nowhere.map_url) == ("Location", "")
    assert [(one.name, one.phone) for one in contact.contacts] == [("Ravi", "+91 98123 45678")]
    assert unknown.media_note == "Look on the phone itself"


def test_what_she_changed_or_took_back_is_still_told() -> None:
    assert one(message(content="4?", metadata={"revoked": True})).footer == "The customer took this back"
    edited = one(message(content="4?", metadata={"edited": True, "new_text": "5?"}))
    assert (words_of(edited), edited.footer) == ("5?", "Edited")


def test_reactions_and_quotes_hang_on_their_bubbles() -> None:
    asked = message(content="Price of the choker?", wamid="w1")
    said = message(ours=True, content="₹4,85,000", wamid="w2", reply_to_wamid="w1")

    _, answer = drawn(reading(asked, said, reactions={"w2": "❤️"}, quoted={"w1": asked}), EYES)

    assert (answer.reactions, answer.quote_author, answer.quote) == ("❤️", "Ananya", "Price of the choker?")


@pytest.mark.parametrize(
    "payload",
    [
        {},
        {"interactive": None},
        {"interactive": {"action": []}},
        {"interactive": {"action": {"buttons": [1]}}},
    ],
)
def test_an_odd_body_breaks_nothing(payload: dict[str, Any]) -> None:
    assert words_of(one(message("interactive", ours=True, content="Here", payload=payload))) == "Here"


def explanation(**what: Any) -> Explanation:
    values: dict[str, Any] = {
        "id": NOBODY, "wamid": None, "sender": Sender.AGENT, "author": "", "content": "", "state": MessageState.READ,
        "reason": None, "error": None, "created_at": NOW, "heard": "Price?", "intents": ("price_question",), "mood": None,
        "language": "", "passages": (), "passages_known": 0, "pieces": (PIECE,), "guard": GuardSaid(True, (), False, False),
        "model": "", "prompt_tokens": 0, "cost_micro_inr": 0, "latency_ms": None,
    }  # fmt: skip
    return Explanation(**{**values, **what})


def journey(**what: Any) -> Journey:
    names = ("sending_at", "accepted_at", "sent_at", "delivered_at", "read_at", "failed_at")
    values: dict[str, Any] = dict.fromkeys(names) | {"queued_at": NOW}
    return Journey(
        **{**values, "campaign_name": "Shaadi 2026", "template_name": "", "follow_up_words": "", **what}
    )


def test_an_answer_tells_what_was_heard_matched_and_checked_and_how_far_it_got() -> None:
    way = journey(
        accepted_at=NOW + timedelta(seconds=2),
        delivered_at=NOW + timedelta(seconds=3.2),
        read_at=NOW + timedelta(minutes=1),
    )

    assert why_lines(explanation(), way, ZONE) == [
        WhyLine("11:41:00", "Heard: Asks for a price"),
        WhyLine("11:41:00", "Catalog: Meenakari Choker CK-0090, ₹4,85,000"),
        WhyLine("11:41:00", "Checked: Passed", "good"),
        WhyLine("11:41:02", "Passed the gate, taken by WhatsApp, delivered in 1.2 s, read 11:42", "good"),
    ]


def test_what_was_not_sent_says_why() -> None:
    waits = explanation(
        sender=Sender.BLAST,
        state=MessageState.QUEUED,
        reason="quiet_hours",
        guard=None,
        pieces=(),
        intents=(),
    )
    failed = explanation(
        sender=Sender.HUMAN,
        author="Kavita",
        state=MessageState.FAILED,
        guard=None,
        error=ErrorView(131026, "Not on WhatsApp"),
    )

    assert why_lines(waits, journey(), ZONE) == [
        WhyLine("11:41:00", "Shaadi 2026 went to everybody in its audience"),
        WhyLine("11:41:00", "Waits for the end of the quiet hours", "wait"),
    ]
    assert why_lines(failed, journey(failed_at=NOW), ZONE)[-1] == WhyLine(
        "11:41:00", "Not on WhatsApp (131026)", "bad"
    )


@pytest.mark.parametrize(
    ("direction", "state", "reason", "expected"),
    [
        (Direction.INBOUND, MessageState.RECEIVED, None, ("Customer", "", "", False)),
        (Direction.OUTBOUND, MessageState.READ, None, ("Agent", "Read", "good", True)),
        (
            Direction.OUTBOUND,
            MessageState.QUEUED,
            "quiet_hours",
            ("Agent", "Waits for the end of the quiet hours", "wait", True),
        ),
        (
            Direction.OUTBOUND,
            MessageState.CANCELLED,
            "human_took_over",
            ("Agent", "Not sent: a colleague has taken over", "bad", True),
        ),
    ],
)
def test_the_timeline_says_whose_it_was_and_how_far_it_got(
    direction: Direction, state: MessageState, reason: str | None, expected: tuple[str, str, str, bool]
) -> None:
    sender = Sender.AGENT if direction is Direction.OUTBOUND else Sender.CUSTOMER
    view = MessageView(
        NOBODY, NOBODY, direction, sender, "text", "Price?", state, reason, None, None, NOW, {}, None
    )

    moment = moment_of(view, now=NOW, zone=ZONE)

    assert (moment.who, moment.state, moment.tone, moment.ours) == expected
    assert (moment.at, moment.words) == ("11:41", "Price?")
