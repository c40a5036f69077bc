"""What is said to somebody who asked for later: when she asks, and when the day has come."""

import datetime as dt

from revive_app.rules.language import Language

_HINDI_MONTHS = (
    *("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून"),
    *("जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
)

_ON_A_DAY = {
    Language.HINDI: "ठीक है, कोई जल्दी नहीं। मैं आपको {day} को लिखूँगी। तब तक कुछ भी पूछना हो तो लिखिए।",
    Language.HINGLISH: "Theek hai, koi jaldi nahi. Main aapko {day} ko likhungi. Tab tak kuch bhi poochna ho to likhiye.",
    Language.ENGLISH: "Of course, no hurry. I will write to you on {day}. Until then, write to me any time.",
}
# "After Diwali", said three weeks after it, may mean next year's or may be meant politely.
_FAR = dt.timedelta(days=180)
_FAR_OFF = {
    Language.HINDI: "ठीक है, कोई जल्दी नहीं। मैं आपको {day} को लिखूँगी। उससे पहले लिखना हो तो कोई और दिन बता दीजिए।",
    Language.HINGLISH: "Theek hai, koi jaldi nahi. Main aapko {day} ko likhungi. Usse pehle likhna ho to koi aur din bata dijiye.",
    Language.ENGLISH: "Of course, no hurry. I will write to you on {day}. If you meant sooner, just tell me which day.",
}
_SOME_DAY = {
    Language.HINDI: "ठीक है, कोई जल्दी नहीं। मैं कुछ हफ़्तों बाद लिखूँगी। तब तक कुछ भी पूछना हो तो लिखिए।",
    Language.HINGLISH: "Theek hai, koi jaldi nahi. Main kuch hafton baad likhungi. Tab tak kuch bhi poochna ho to likhiye.",
    Language.ENGLISH: "Of course, no hurry. I will write again in a few weeks. Until then, write to me any time.",
}
_SOON = {
    Language.HINDI: "ठीक है, कोई जल्दी नहीं। मैं थोड़ी देर बाद लिखूँगी। जब भी समय मिले, आप भी लिख सकते हैं।",
    Language.HINGLISH: "Theek hai, koi jaldi nahi. Main thodi der baad likhungi. Jab bhi samay mile, aap bhi likh sakte hain.",
    Language.ENGLISH: "Of course, no hurry. I will write again a little later. You can also write to me whenever you have a moment.",
}
_TODAY = {
    Language.HINDI: "नमस्ते {name}! आपने मुझे बाद में लिखने को कहा था। क्या अभी बात कर सकते हैं?",
    Language.HINGLISH: "Namaste {name}! Aapne mujhe baad mein likhne ko kaha tha. Kya abhi baat kar sakte hain?",
    Language.ENGLISH: "Hello {name}! You asked me to write again. Is this a good moment?",
}


_BEFORE_IT_CLOSES = {
    Language.HINDI: "{name}, क्या मैं किसी और चीज़ में मदद करूँ? कोई सवाल हो तो यहीं लिख दीजिए।",
    Language.HINGLISH: "{name}, kya main kisi aur cheez mein madad karun? Koi sawaal ho to yahin likh dijiye.",
    Language.ENGLISH: "{name}, is there anything else I can help you with? Just write here.",
}

_ABOUT_A_PIECE = {
    Language.HINDI: "नमस्ते {name}! आपने बाद में लिखने को कहा था। {piece} के बारे में आगे बात करें?",
    Language.HINGLISH: "Namaste {name}! Aapne baad mein likhne ko kaha tha. {piece} ke baare mein aage baat karein?",
    Language.ENGLISH: "Hello {name}! You asked me to write again. Shall we go on about the {piece}?",
}


def agreed(language: Language, day: dt.date | None, today: dt.date, *, soon: bool = False) -> str:
    """The answer to "not now". `day`: when we will write, None when nothing definite was said; `soon`: in some hours, then.

    A day of another year is told with it; one so far off may not be what she meant, so she is asked for a nearer one.
    """
    if day is None:
        words = _SOON if soon else _SOME_DAY
        return words.get(language, words[Language.ENGLISH])
    far = day - today > _FAR
    sentences = _FAR_OFF if far else _ON_A_DAY
    sentence = sentences.get(language, sentences[Language.ENGLISH])
    month = _HINDI_MONTHS[day.month - 1] if language is Language.HINDI else f"{day:%B}"
    year = f" {day.year}" if far or day.year != today.year else ""
    return sentence.format(day=f"{day.day} {month}{year}")


def here_again(language: Language, name: str) -> str:
    """The follow-up inside the window, when the day has come."""
    sentence = _TODAY.get(language, _TODAY[Language.ENGLISH])
    return sentence.format(name=name).replace(" !", "!") if name else sentence.replace(" {name}", "")


def before_it_closes(language: Language, name: str) -> str:
    """The last thing said before a reply window closes on somebody who was interested."""
    sentence = _BEFORE_IT_CLOSES.get(language, _BEFORE_IT_CLOSES[Language.ENGLISH])
    if name:
        return sentence.format(name=name)
    plain = sentence.removeprefix("{name}, ")
    return plain[:1].upper() + plain[1:]


def take_up(language: Language, name: str, piece: str) -> str:
    """The same, taking up the piece that was spoken of."""
    if not piece:
        return here_again(language, name)
    sentence = _ABOUT_A_PIECE.get(language, _ABOUT_A_PIECE[Language.ENGLISH])
    said = sentence if name else sentence.replace(" {name}", "")
    return said.format(name=name, piece=piece)
