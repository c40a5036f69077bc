"""Small talk is told from business, from wishes to leave, and from anger."""

import pytest

from revive_app.rules import small_talk
from revive_app.rules.optout import OptOut, judge
from revive_app.rules.safety import judge as judge_safely
from revive_app.rules.small_talk import Small

WHO = [
    "Hello, who is this?",
    "who are you",
    "may I know who is this",
    "hi, I don't have this number saved. Who is it?",
    "Do I know you?",
    "Which jeweller? I don't recall",
    "New phone, who dis",
    "aap kaun?",
    "ye kiska number hai",
    "kaunsi shop hai ye",
    "कौन बोल रहा है",
    "તમે કોણ છો?",
    "நீங்க யாரு?",
    "meeru evaru",
    "तुम्ही कोण?",
]
MACHINE = [
    "Are you a bot?",
    "Is this a bot or a real person",
    "are you human?",
    "is this AI",
    "am i talking to a real person",
    "insaan ho ya machine?",
    "kya aap bot ho",
    "aap asli ho?",
    "auto reply hai kya",
    "क्या मैं मशीन से बात कर रहा हूँ?",
    "ये ऑटोमैटिक मैसेज है क्या",
    "નમસ્તે, તમે રોબોટ છો?",
    "tumhi bot aahat ka",
    "Who are you? A bot?",
]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        *((text, Small.WHO) for text in WHO),
        *((text, Small.MACHINE) for text in MACHINE),
        ("is there a human here", Small.PERSON),
        ("koi insaan hai kya", Small.PERSON),
        ("what's your WhatsApp number", Small.NUMBER),
        ("dukan ka landline number do", Small.NUMBER),
        ("आपका फ़ोन नंबर क्या है", Small.NUMBER),
        ("aapka naam kya hai", Small.NAME),
        ("what is your name?", Small.NAME),
        ("sorry wrong chat", Small.MISTAKEN),
        ("delete that last message, it was for someone else", Small.MISTAKEN),
        ("sorry, not you", Small.MISTAKEN),
        ("see you", Small.PARTING),
        ("ek min", Small.WAIT),
        ("no problem", Small.EASE),
        ("koi baat nahi", Small.EASE),
        ("just looking", Small.LOOKING),
        ("we had a baby boy last month 😊", Small.JOY),
        ("papa nahi rahe pichle mahine", Small.LOSS),
        ("My mother passed away", Small.LOSS),
        ("Happy Diwali to you and your team", Small.WISHES),
        ("happy new year", Small.WISHES),
        ("दीपावली की हार्दिक शुभकामनाएँ", Small.WISHES),
        ("are you married? 😄", Small.PERSONAL),
        ("how old are you", Small.PERSONAL),
        ("Fwd: Good morning, have a blessed day 🌹", Small.GOOD_DAY),
        ("kaise ho", Small.HOW),
        ("kem cho", Small.HOW),
        ("samajh nahi aaya", Small.PUZZLED),
        ("hello? anyone there?", Small.THERE),
        ("ok bye tc", Small.PARTING),
    ],
)
def test_a_message_of_small_talk_has_a_topic(text: str, topic: Small) -> None:
    assert small_talk.read(text) is topic


@pytest.mark.parametrize(
    "text",
    [
        # who is asked of is named, or something else is
        "who is the owner?",
        "who is this ring for",
        "kaunsa hai ye",
        "dukan kahan hai",
        "Where exactly is your shop?",
        "koi aur",
        "is this real?",
        "machine made or handmade?",
        "Can I talk to a real person",
        "mujhe kisi insaan se baat karni hai",
        "auto milega station se?",
        "Do you have a mobile app?",
        "tracking number bhejo",
        "delete my number",
        "wrong number",
        "happy with the ring",
        "mala nako",
        "see you tomorrow at 4",
        "hold it for me",
        "kuch khaas nahi",
        # who leaves says more than that
        "who is this and how did you get my number",
        "Do I know you? Where did you get this number from?",
        "who are you people, dont text me again",
        "who is this? stop messaging",
        "bot hai to band karo ye msgs",
        "talking to a stupid bot is useless",
        "",
        "?",
    ],
)
def test_what_says_anything_else_is_none(text: str) -> None:
    assert small_talk.read(text) is None


@pytest.mark.parametrize("text", [*WHO, *MACHINE])
def test_who_asks_who_is_writing_neither_leaves_nor_rages(text: str) -> None:
    verdict = judge_safely(text)

    assert judge(text).opt_out is OptOut.NONE
    assert (verdict.opt_out, verdict.angry, verdict.complaint) == (OptOut.NONE, False, False)


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("who is this and how did you get my number", False),
        ("aap kaun ho, main aapko nahi janta", False),
        ("who gave you my number", False),
        ("who are you?? stop messaging me", True),
        ("are you a bot? stop messaging", True),
    ],
)
def test_who_asks_and_wants_out_still_leaves(text: str, certain: bool) -> None:
    assert judge(text).opt_out is (OptOut.CERTAIN if certain else OptOut.LIKELY)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Are you a bot? Show me rings", "Show me rings"),
        ("jhumke dikhao. waise bot ho kya?", None),
        ("bot ho kya? mujhe insaan se baat karni hai", "mujhe insaan se baat karni hai"),
        ("Are you a bot?", None),
        ("Show me rings", None),
    ],
)
def test_what_is_asked_beside_the_machine_is_kept(text: str, rest: str | None) -> None:
    assert small_talk.asks_besides(text) == rest
