"""The shop's message templates, written as Meta stores them (REFERENCE §8)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from revive_app.vocabulary import TemplateCategory

LANGUAGE = "en"
STOP_PROMOTIONS = "Stop promotions"
_FOOTER = "Reply STOP to get no offers"
# What a picture looked like when it was submitted: Meta's handle of an upload.
_PICTURE = {"type": "HEADER", "format": "IMAGE", "example": {"header_handle": ["4::aW1hZ2UvanBlZw==:ARZ"]}}


@dataclass(frozen=True, slots=True)
class Template:
    """A template with positional values. `sample` holds one example for each of them. The rest is Meta's opinion.

    `pictured`: each one gets a picture of its own on top. `links` are the buttons that lead somewhere. `cards`: what is
    written on each card to swipe, under its picture; the buttons are then the cards'.
    """

    name: str
    category: TemplateCategory
    body: str
    sample: tuple[str, ...]
    replies: tuple[str, ...] = ()
    footer: str = ""
    pictured: bool = False
    links: tuple[Mapping[str, Any], ...] = ()
    cards: tuple[str, ...] = ()
    status: str = "APPROVED"
    quality: str = "GREEN"
    rejected_reason: str | None = None

    @property
    def components(self) -> list[dict[str, Any]]:
        """The template's parts as Meta lists them."""
        body = {"type": "BODY", "text": self.body, "example": {"body_text": [list(self.sample)]}}
        if self.cards:
            cards = [
                {"components": [_PICTURE, {"type": "BODY", "text": text}, *self._buttons]}
                for text in self.cards
            ]
            return [body, {"type": "CAROUSEL", "cards": cards}]
        footer = [{"type": "FOOTER", "text": self.footer}] if self.footer else []
        return [*([_PICTURE] if self.pictured else []), body, *footer, *self._buttons]

    @property
    def _buttons(self) -> list[dict[str, Any]]:
        buttons = [
            *({"type": "QUICK_REPLY", "text": reply} for reply in self.replies),
            *(dict(link) for link in self.links),
        ]
        return [{"type": "BUTTONS", "buttons": buttons}] if buttons else []

    def filled(self, *values: str) -> str:
        """The body as the customer reads it."""
        text = self.body
        for place, value in enumerate(values, start=1):
            text = text.replace("{{" + str(place) + "}}", value)
        return text


SHAADI_INVITE = Template(
    name="shaadi_2026_invite",
    category=TemplateCategory.MARKETING,
    body=(
        "Namaste {{1}} ji 🙏 Aapki shaadi season ki shopping shuru? Nayi 22K bridal collection aa gayi hai. Private"
        " viewing sirf hamare purane parivaron ke liye."
    ),
    sample=("Meera",),
    replies=("Dikhaiye", "Abhi nahi", STOP_PROMOTIONS),
    footer=_FOOTER,
)

DIWALI_WIN_BACK = Template(
    name="diwali_win_back",
    category=TemplateCategory.MARKETING,
    body=(
        "Namaste {{1}} ji, Ratnavali Jewels mein aapko dekhe bahut din ho gaye 🪔 Is Diwali making charge kam hai, aur"
        " aapke purane gehne ki polish free. Kab aa rahe hain?"
    ),
    sample=("Meera",),
    replies=("Kya naya hai?", "Polish karwani hai", STOP_PROMOTIONS),
    footer=_FOOTER,
)

GENTLE_FOLLOW_UP = Template(
    name="gentle_follow_up",
    category=TemplateCategory.MARKETING,
    body=(
        "Namaste {{1}} ji, aapne kaha tha ki thode din baad baat karein 🙂 Jo piece aapko pasand aaye the, unki photo"
        " phir se bhejun?"
    ),
    sample=("Kavya",),
    replies=("Haan, bhejiye", "Baad mein", STOP_PROMOTIONS),
    footer=_FOOTER,
)

BRIDAL_CARDS = Template(
    name="bridal_cards",
    category=TemplateCategory.MARKETING,
    body=(
        "Namaste {{1}} ji, shaadi ke liye teen nayi cheezein aapke liye chuni hain. Offers nahi chahiye? Bas STOP likhiye."
    ),
    sample=("Meera",),
    replies=("Dikhaiye", STOP_PROMOTIONS),
    cards=("Rajwadi jhumka, 22K", "Kundan choker, 22K", "Polki nath, 18K"),
)

VISIT_CONFIRMED = Template(
    name="visit_confirmed",
    category=TemplateCategory.UTILITY,
    body=(
        "Namaste {{1}} ji, your visit to Ratnavali Jewels is noted for {{2}} at {{3}}. The green door with the brass"
        " bell, Johari Bazaar. If something comes in between, just write here."
    ),
    sample=("Harpreet", "Saturday 28 November", "16:00"),
)

MORNING_BRIEFING = Template(
    name="morning_briefing",
    category=TemplateCategory.UTILITY,
    body=(
        "Good morning from Revive. In the last 24 hours {{1}} new leads came in, {{2}} people wrote, {{3}} became"
        " interested and {{4}} bought for {{5}}. {{6}} hot conversations close soon, and {{7}} things need you today."
    ),
    sample=("12", "31", "6", "2", "₹4,85,000", "3", "4"),
)

VISIT_REMINDER = Template(
    name="visit_reminder",
    category=TemplateCategory.UTILITY,
    body=(
        "Namaste {{1}} ji, a small reminder from Ratnavali Jewels: we expect you on {{2}}. {{3}}. If something comes in"
        " between, just write here."
    ),
    sample=("Harpreet", "Saturday 28 November, 4:00 pm", "The green door with the brass bell, Johari Bazaar"),
)

AKSHAYA_TRITIYA = Template(
    name="akshaya_tritiya_2027",
    category=TemplateCategory.MARKETING,
    body=(
        "Namaste {{1}} ji, Akshaya Tritiya par sone ke sikke aur halke haar ki booking shuru ho gayi hai. Aapke liye"
        " ek piece alag rakh dein?"
    ),
    sample=("Meera",),
    replies=("Haan, rakhiye", "Abhi nahi", STOP_PROMOTIONS),
    footer=_FOOTER,
    status="PENDING",
    quality="UNKNOWN",
)

GOLD_RATE_TODAY = Template(
    name="gold_rate_today",
    category=TemplateCategory.UTILITY,
    body="Namaste {{1}} ji, today's 22K rate at Ratnavali Jewels is {{2}} a gram. Book now and save on making charges.",
    sample=("Meera", "₹11,240"),
    status="REJECTED",
    quality="UNKNOWN",
    rejected_reason="INCORRECT_CATEGORY",
)

MONSOON_SALE = Template(
    name="monsoon_silver_sale",
    category=TemplateCategory.MARKETING,
    body="Namaste {{1}} ji, silver payal aur bichhiya par monsoon sale, sirf is hafte. Aaj hi dekhne aaiye!",
    sample=("Meera",),
    replies=("Dikhaiye", STOP_PROMOTIONS),
    footer=_FOOTER,
    status="PAUSED",
    quality="RED",
)

WEDDING_GIFT = Template(
    name="wedding_gift_code",
    category=TemplateCategory.MARKETING,
    body=(
        "Namaste {{1}} ji, we put this piece aside for you until {{2}}. Show the code at the counter and a silver coin"
        " is yours with it."
    ),
    sample=("Harpreet", "Saturday"),
    replies=(STOP_PROMOTIONS,),
    footer=_FOOTER,
    pictured=True,
    links=(
        {
            "type": "URL",
            "text": "See the piece",
            "url": "https://ratnavalijewels.example/pieces/{{1}}",
            "example": ["https://ratnavalijewels.example/pieces/rajwadi-jhumka"],
        },
        {"type": "COPY_CODE", "example": "COIN2026"},
    ),
)

TEMPLATES = (
    SHAADI_INVITE,
    BRIDAL_CARDS,
    DIWALI_WIN_BACK,
    GENTLE_FOLLOW_UP,
    VISIT_CONFIRMED,
    MORNING_BRIEFING,
    VISIT_REMINDER,
    AKSHAYA_TRITIYA,
    GOLD_RATE_TODAY,
    MONSOON_SALE,
    WEDDING_GIFT,
)
