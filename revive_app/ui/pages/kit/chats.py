"""The drawn phone, and every type of WhatsApp message in both directions."""

import reflex as rx

from revive_app.ui.components.bubbles import Bubble, CarouselCard, SentContact, Tap, Ware
from revive_app.ui.components.chat import said
from revive_app.ui.components.chat_text import text_pieces
from revive_app.ui.components.phone import dots, idle_foot, phone, wall
from revive_app.ui.pages.kit.parts import panel

_PICTURE = "/products/ck-0090.jpg"


def _tap(title: str, kind: str = "reply", **more: str) -> Tap:
    return Tap(title, title, kind, **more)


PHONE = [
    Bubble(
        "p1",
        "out",
        pieces=text_pieces("Jhumka *bohot pyaara* hai, but thoda mehenga lag raha hai"),
        clock="11:41",
        tick="read",
        day="Today",
    ),
    Bubble(
        "p2",
        "in",
        author="Tara",
        by="agent",
        pieces=text_pieces(
            "Bilkul samajh sakti hoon Priya ji 😊 Yeh 22K mein hai, 14.2 g, isliye ₹1,94,000."
        ),
        clock="11:41",
        replies=[_tap("Dikhaiye"), _tap("Abhi nahi")],
    ),
]

TYPES = [
    Bubble(
        "t1",
        "in",
        pieces=text_pieces("Text with *bold*, _italic_, ~struck~, ```fixed``` and https://example.com"),
        clock="12:21",
        day="Yesterday",
    ),
    Bubble(
        "t2",
        "out",
        author="Kavita",
        by="human",
        quote_author="Ananya",
        quote="Price?",
        pieces=text_pieces("A quoted reply, delivered"),
        clock="12:22",
        tick="delivered",
        tick_words="Delivered",
    ),
    Bubble(
        "t3",
        "in",
        kind="image",
        picture=_PICTURE,
        media_name="Photo",
        pieces=text_pieces("A photo with words"),
        clock="12:23",
        reactions="❤️",
    ),
    Bubble(
        "t4", "in", kind="video", media="video", media_name="Video", media_note="Being fetched", clock="12:23"
    ),
    Bubble(
        "t5",
        "in",
        kind="voice",
        media="audio",
        media_name="Voice message",
        transcript="Kal aa sakte hain kya?",
        clock="12:24",
    ),
    Bubble(
        "t6",
        "out",
        author="Kavita",
        by="human",
        kind="document",
        media="document",
        media_url="/favicon.ico",
        media_name="estimate.pdf",
        media_note="PDF, 214 kB",
        clock="12:24",
        tick="sent",
        tick_words="Sent",
    ),
    Bubble("t7", "in", kind="sticker", picture="/art/jhumka.svg", media_name="Sticker", clock="12:25"),
    Bubble(
        "t8",
        "in",
        kind="location",
        place="Hawa Mahal",
        address="Badi Choupad, Jaipur",
        map_url="https://example.com",
        clock="12:25",
    ),
    Bubble(
        "t9", "in", kind="contacts", contacts=[SentContact("Sunita Sharma", "+91 98290 41170")], clock="12:26"
    ),
    Bubble(
        "t10",
        "out",
        author="Shaadi 2026, template",
        by="blast",
        kind="template",
        header="New bridal collection",
        pieces=text_pieces("Namaste Ananya ji 🙏 Private viewing sirf hamare purane parivaron ke liye."),
        footer="Reply STOP to get no offers",
        links=[
            _tap("See the collection", "url", href="https://example.com"),
            _tap("Call us", "phone_number"),
        ],
        replies=[_tap("Dikhaiye")],
        clock="12:26",
        tick="read",
        tick_words="Read",
    ),
    Bubble(
        "t11",
        "out",
        author="Tara",
        by="agent",
        kind="interactive",
        pieces=text_pieces("Kab aayengi?"),
        list_label="Choose a time",
        rows=[_tap("Sat 11:00", description="30 minutes"), _tap("Sat 16:00", description="30 minutes")],
        clock="12:27",
        tick="read",
        tick_words="Read",
    ),
    Bubble(
        "t12",
        "out",
        author="Tara",
        by="agent",
        kind="product_list",
        header="For your wedding",
        pieces=text_pieces("Three that fit your budget"),
        wares=[
            Ware("Meenakari Choker", "22K, 32.8 g", "₹4,85,000", _PICTURE),
            Ware("Lakshmi Haar", "22K, 19.6 g", "₹2,74,000", "/products/hr-0051.jpg"),
        ],
        clock="12:28",
        tick="delivered",
        tick_words="Delivered",
    ),
    Bubble(
        "t13",
        "in",
        kind="order",
        wares=[Ware("Meenakari Choker", "1 × CK-0090", "₹4,85,000", _PICTURE)],
        wares_words="1 item, ₹4,85,000",
        clock="12:29",
    ),
    Bubble(
        "t14",
        "out",
        author="Diwali, template",
        by="blast",
        kind="template",
        pieces=text_pieces("Three for Diwali"),
        cards=[
            CarouselCard(text_pieces("Jhumka"), "/products/jh-0925.jpg", [_tap("Show me")]),
            CarouselCard(text_pieces("Bangles"), "/products/bg-0218.jpg", [_tap("Show me")]),
        ],
        clock="12:30",
        tick="waiting",
        tick_words="Waiting to be sent",
    ),
    Bubble(
        "t15",
        "out",
        author="Diwali, template",
        by="blast",
        pieces=text_pieces("Happy Diwali!"),
        clock="12:31",
        tick="failed",
        tick_words="Not delivered",
        trouble="WhatsApp limits offers to this person (131049). Tried again tomorrow.",
    ),
    Bubble(
        "t16",
        "in",
        kind="unsupported",
        media="unsupported",
        media_name="Something WhatsApp does not pass on",
        media_note="Look on the phone itself",
        clock="12:32",
    ),
    Bubble("t17", "in", note="12:29, Tara called you: above ₹3,00,000", note_image="sparkles"),
    Bubble(
        "t18", "in", note="Today 11:41, you took over. Tara is silent until you hand back.", note_image="hand"
    ),
]


def frame() -> rx.Component:
    """The phone as the simulator and the Agent Architect show it."""
    bubbles = rx.foreach(rx.Var.create(PHONE), lambda bubble: said(bubble))
    device = phone(
        wall(bubbles, label="Sample chat", after=(dots(),)),
        idle_foot(),
        business="Ratnavali Jewels",
        initial="R",
        zone="Asia/Kolkata",
        label="A phone",
    )
    return panel("Phone", rx.el.div(device, class_name="kit-phone"), span=5)


def types() -> rx.Component:
    """As the inbox shows them: the customer left and white, the shop right and green."""
    bubbles = rx.foreach(rx.Var.create(TYPES), lambda bubble: said(bubble))
    return panel(
        "Every type of message", rx.el.div(wall(bubbles, label="All types"), class_name="kit-wall"), span=7
    )
