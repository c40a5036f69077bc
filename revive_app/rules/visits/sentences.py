"""What is said of visits, in the three languages the agent writes. None of it promises more than the shop's book holds."""

import re
from collections.abc import Mapping
from datetime import datetime, time
from functools import cache

from revive_app.rules.language import Language

_DAYS = {
    Language.HINDI: ("सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार", "रविवार"),
    Language.ENGLISH: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = {
    Language.HINDI: (
        *("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून"),
        *("जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
    ),
    Language.ENGLISH: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_SENTENCES: Mapping[Language, Mapping[str, str]] = {
    Language.ENGLISH: {
        "offer": "Gladly. Which of these times suits you? You can also write another day and time.",
        "offer_other": "These are the nearest times that are free:",
        "taken": "That time has just been taken. These are free:",
        "closed": "We have no visits at that time. These are free:",
        "full": "Just now no time is free on our list. A colleague will find one with you here.",
        "noted": "Thank you. A colleague will confirm your visit here.",
        "confirmed": "You are booked: {when}.",
        "moved": "Your visit is moved to {when}.",
        "standing": "You have a visit on {when}. Shall it stay so?",
        "which": "Which of these times suits you?",
        "none_yet": "I find no visit of yours in our book. Which of these times suits you?",
        "not_found": "I find no visit of yours in our book. A colleague will look into it and reply to you here.",
        "dropped": "All right, nothing is booked. Write any time if you would like to visit.",
        "far": "That is further ahead than our list of times reaches. A colleague will confirm your visit here.",
        "open_now": "Yes, we are open today until {until}.",
        "closed_now": "The shop is closed right now. These times are free:",
        "awaited": "Lovely, we look forward to seeing you on {when}.",
        "noted_for": "Thank you, I have noted it for your visit on {when} and told a colleague.",
        "called_off": "Your visit on {when} is cancelled. Write any time if you would like another.",
        "called_off_by_shop": "We are sorry, we have to cancel your visit on {when}. Shall we find another time?",
        "another": "Which of these times would be better?",
        "link": "Please choose the time that suits you:",
        "reminder": "{hello}a small reminder: we expect you on {when}.",
        "place": "{place}",
        "calendar": "Calendar: {url}",
        "choose": "Choose a time",
        "change": "Change time",
        "call_off": "Cancel visit",
        "open_link": "Choose a time",
        "hello": "Hello {name}, ",
    },
    Language.HINGLISH: {
        "offer": "Zaroor. Inme se kaunsa time theek rahega? Koi aur din aur time bhi likh sakte hain.",
        "offer_other": "Sabse paas ke khaali time yeh hain:",
        "taken": "Woh time abhi abhi kisi ne le liya. Yeh khaali hain:",
        "closed": "Us time par visit nahi ho payegi. Yeh khaali hain:",
        "full": "Abhi koi time khaali nahi dikh raha. Hamare saathi yahin aapke saath time tay karenge.",
        "noted": "Dhanyavaad. Hamare saathi aapki visit yahin pakki karenge.",
        "confirmed": "Aapki visit pakki hai: {when}.",
        "moved": "Aapki visit ab {when} ko hai.",
        "standing": "Aapki visit {when} ko hai. Kya aisa hi rakhein?",
        "which": "Inme se kaunsa time theek rahega?",
        "none_yet": "Humein aapki koi visit book nahi dikhi. Inme se kaunsa time theek rahega?",
        "not_found": "Humein aapki koi visit book nahi dikhi. Hamare saathi dekhkar yahin jawab denge.",
        "dropped": "Theek hai, kuch book nahi kiya. Jab bhi aana ho, likhiye.",
        "far": "Hamari list abhi utni aage tak nahi jaati. Hamare saathi aapki visit yahin pakki karenge.",
        "open_now": "Haan, dukaan aaj {until} tak khuli hai.",
        "closed_now": "Abhi dukaan band hai. Yeh time khaali hain:",
        "awaited": "Bahut badhiya, {when} ko aapka intezaar rahega.",
        "noted_for": "Dhanyavaad, {when} ki aapki visit ke liye note kar liya hai aur apne saathi ko bata diya hai.",
        "called_off": "{when} ki aapki visit cancel ho gayi. Jab bhi aana ho, likhiye.",
        "called_off_by_shop": "Maaf kijiye, {when} ki aapki visit humein cancel karni pad rahi hai. Koi aur time dekhein?",
        "another": "Inme se kaunsa time theek rahega?",
        "link": "Apna time yahan chuniye:",
        "reminder": "{hello}yaad dila rahe hain: {when} ko aapka intezaar rahega.",
        "place": "{place}",
        "calendar": "Calendar: {url}",
        "choose": "Time chuniye",
        "change": "Time badlein",
        "call_off": "Visit cancel",
        "open_link": "Time chuniye",
        "hello": "Namaste {name}, ",
    },
    Language.HINDI: {
        "offer": "ज़रूर। इनमें से कौन सा समय ठीक रहेगा? कोई और दिन और समय भी लिख सकते हैं।",
        "offer_other": "सबसे पास के खाली समय ये हैं:",
        "taken": "वह समय अभी-अभी किसी ने ले लिया। ये खाली हैं:",
        "closed": "उस समय विज़िट नहीं हो पाएगी। ये खाली हैं:",
        "full": "अभी कोई समय खाली नहीं दिख रहा। हमारे साथी यहीं आपके साथ समय तय करेंगे।",
        "noted": "धन्यवाद। हमारे साथी आपकी विज़िट यहीं पक्की करेंगे।",
        "confirmed": "आपकी विज़िट पक्की है: {when}।",
        "moved": "आपकी विज़िट अब {when} को है।",
        "standing": "आपकी विज़िट {when} को है। क्या ऐसा ही रखें?",
        "which": "इनमें से कौन सा समय ठीक रहेगा?",
        "none_yet": "हमें आपकी कोई विज़िट बुक नहीं दिखी। इनमें से कौन सा समय ठीक रहेगा?",
        "not_found": "हमें आपकी कोई विज़िट बुक नहीं दिखी। हमारे साथी देखकर यहीं जवाब देंगे।",
        "dropped": "ठीक है, कुछ बुक नहीं किया। जब भी आना हो, लिखिए।",
        "far": "हमारी सूची अभी उतनी आगे तक नहीं जाती। हमारे साथी आपकी विज़िट यहीं पक्की करेंगे।",
        "open_now": "हाँ, दुकान आज {until} तक खुली है।",
        "closed_now": "अभी दुकान बंद है। ये समय खाली हैं:",
        "awaited": "बहुत बढ़िया, {when} को आपका इंतज़ार रहेगा।",
        "noted_for": "धन्यवाद, {when} की आपकी विज़िट के लिए नोट कर लिया है और अपने साथी को बता दिया है।",
        "called_off": "{when} की आपकी विज़िट रद्द हो गई। जब भी आना हो, लिखिए।",
        "called_off_by_shop": "माफ़ कीजिए, {when} की आपकी विज़िट हमें रद्द करनी पड़ रही है। कोई और समय देखें?",
        "another": "इनमें से कौन सा समय ठीक रहेगा?",
        "link": "अपना समय यहाँ चुनिए:",
        "reminder": "{hello}याद दिला रहे हैं: {when} को आपका इंतज़ार रहेगा।",
        "place": "{place}",
        "calendar": "कैलेंडर: {url}",
        "choose": "समय चुनिए",
        "change": "समय बदलें",
        "call_off": "विज़िट रद्द",
        "open_link": "समय चुनिए",
        "hello": "नमस्ते {name}, ",
    },
}


_BLANK = re.compile(r"\{\w+\}")


def say(key: str, language: Language, **values: str) -> str:
    """A sentence by its name; English in languages the agent only recognises."""
    return sentence(key, language).format(**values)


def sentence(key: str, language: Language) -> str:
    """The same with its blanks."""
    return _SENTENCES.get(language, _SENTENCES[Language.ENGLISH])[key]


# Those that stand above a list of times.
_OFFERS = ("offer", "offer_other", "taken", "closed", "another", "which", "none_yet", "closed_now")


def is_offer(text: str) -> bool:
    """Whether a message of ours offered times to choose from."""
    return any(sentences[key] in text for sentences in _SENTENCES.values() for key in _OFFERS)


_OF_A_VISIT = (
    "confirmed",
    "moved",
    "standing",
    "noted",
    "full",
    "called_off",
    "called_off_by_shop",
    "reminder",
)


@cache
def _beginnings() -> tuple[str, ...]:
    """What each sentence about a visit says before and after its blanks, the longest piece of it."""
    told = (sentences[key] for sentences in _SENTENCES.values() for key in _OF_A_VISIT)
    return tuple(max(_BLANK.split(sentence), key=len).strip() for sentence in told)


def is_of_a_visit(text: str) -> bool:
    """Whether a message of ours offered times, or told of a visit that is booked, moved or called off."""
    return is_offer(text) or any(said in text for said in _beginnings())


def clock_words(clock: time, language: Language) -> str:
    """A time of day as people here say it: "4:00 pm", "शाम 4:00"."""
    hour = (clock.hour - 1) % 12 + 1
    if language is Language.HINDI:
        part = "सुबह" if clock.hour < 12 else "दोपहर" if clock.hour < 16 else "शाम"
        return f"{part} {hour}:{clock.minute:02}"
    return f"{hour}:{clock.minute:02} {'am' if clock.hour < 12 else 'pm'}"


def day_words(local: datetime, language: Language, *, short: bool = False) -> str:
    """The day of a moment in the shop's zone: "Saturday 28 November"; short: "Sat 28 Nov"."""
    spoken = Language.HINDI if language is Language.HINDI else Language.ENGLISH
    day, month = _DAYS[spoken][local.weekday()], MONTHS[spoken][local.month - 1]
    if short and spoken is Language.ENGLISH:
        day, month = day[:3], month[:3]
    return f"{day} {local.day} {month}"


def moment_words(local: datetime, language: Language) -> str:
    """Day and time of a moment in the shop's zone."""
    return f"{day_words(local, language)}, {clock_words(local.time(), language)}"


def reminder(language: Language, *, name: str, when: str) -> str:
    """Before the visit. Nobody's name is invented."""
    hello = say("hello", language, name=name) if name else ""
    sentence = say("reminder", language, hello=hello, when=when)
    return sentence[:1].upper() + sentence[1:]
