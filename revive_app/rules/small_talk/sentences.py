"""What is answered to small talk, in the three languages the agent writes. None of it states a fact of the shop.

Who asks whether a machine is writing hears the truth, whatever the persona: Meta and the law ask for that.
"""

from collections.abc import Mapping

from revive_app.rules.language import Language
from revive_app.rules.small_talk.topic import Small

_ENGLISH = {
    Small.MACHINE: (
        "I am {agent} of {shop}: a computer program (AI), not a person."
        " If you would rather talk to a colleague, just say so."
    ),
    Small.WHO: (
        "This is {shop}. I am {agent} here (AI), and colleagues are here too. If you want no messages from us, reply STOP."
        " Shall I show you something from our catalog?"
    ),
    Small.NUMBER: (
        "You can write to us right here, on this WhatsApp number. If you would rather talk on the phone, just say so:"
        " a colleague will see it."
    ),
    Small.NAME: "I am {agent} of {shop} (AI). What would you like to see?",
    Small.MISTAKEN: "No problem at all. I am here whenever you need something.",
    Small.WAIT: "Of course, take your time.",
    Small.EASE: "Thank you! I am here whenever you need something.",
    Small.LOOKING: "Look around in peace. Shall I show you something from our catalog?",
    Small.LOSS: "I am very sorry for your loss. Please take your time, and write whenever you wish.",
    Small.JOY: "How lovely, congratulations to you and your family! Is there something you would like to see for the occasion?",
    Small.WISHES: "Thank you, and the very same to you and your family!",
    Small.PERSONAL: "I am a computer program (AI), so there is little to tell about me. What would you like to see from {shop}?",
    Small.GOOD_DAY: "Thank you, a good day to you too!",
    Small.HOW: "All is well here, thank you for asking! Shall I show you something from our catalog?",
    Small.PUZZLED: "Sorry, I was not clear. Tell me in your own words what you would like to know.",
    Small.THERE: "Yes, I am here. What would you like to see or know?",
    Small.PARTING: "Goodbye, and thank you! Write here any time.",
    Small.PRAISE: "Thank you, that is lovely to hear! Shall I show you something from our catalog?",
}
_HINGLISH = {
    Small.MACHINE: (
        "Main {shop} ki {agent} hoon: ek computer program (AI), koi insaan nahi."
        " Hamare kisi saathi se baat karni ho, to bas likhiye."
    ),
    Small.WHO: (
        "Yeh {shop} hai. Main yahan ki {agent} hoon (AI), aur hamare saathi bhi yahin hain. Hamare message nahi chahiye,"
        " to STOP likhiye. Kya catalog se kuch dikhaun?"
    ),
    Small.NUMBER: (
        "Aap humein isi WhatsApp number par likh sakte hain. Phone par baat karni ho, to bas likhiye: hamare saathi dekhenge."
    ),
    Small.NAME: "Main {shop} ki {agent} hoon (AI). Aap kya dekhna chahenge?",
    Small.MISTAKEN: "Koi baat nahi. Jab bhi kuch chahiye ho, main yahin hoon.",
    Small.WAIT: "Zaroor, aaram se. Main yahin hoon.",
    Small.EASE: "Dhanyavaad! Jab bhi kuch chahiye ho, main yahin hoon.",
    Small.LOOKING: "Aaram se dekhiye. Kya catalog se kuch dikhaun?",
    Small.LOSS: "Yeh sunkar bahut dukh hua. Yahan kisi baat ki jaldi nahi hai. Jab aapka mann ho, likhiye.",
    Small.JOY: "Bahut bahut badhai aapko aur aapke parivar ko! Is mauke ke liye kuch dekhna chahenge?",
    Small.WISHES: "Dhanyavaad, aapko aur aapke parivar ko bhi bahut shubhkamnayein!",
    Small.PERSONAL: "Main ek computer program (AI) hoon, apne baare mein kya bataun. {shop} se kya dekhna chahenge?",
    Small.GOOD_DAY: "Dhanyavaad, aapka din bhi shubh ho!",
    Small.HOW: "Yahan sab badhiya, poochne ke liye dhanyavaad! Kya catalog se kuch dikhaun?",
    Small.PUZZLED: "Maaf kijiye, main saaf nahi bata payi. Aap kya jaanna chahte hain, apne shabdon mein likhiye.",
    Small.THERE: "Ji, main yahin hoon. Kya dekhna ya jaanna chahenge?",
    Small.PARTING: "Namaste, aur dhanyavaad! Jab chahein, yahin likhiye.",
    Small.PRAISE: "Dhanyavaad, sunkar bahut achha laga! Kya catalog se kuch dikhaun?",
}
_HINDI = {
    Small.MACHINE: (
        "मैं {shop} की {agent} हूँ: एक कंप्यूटर प्रोग्राम (AI), कोई इंसान नहीं। हमारे किसी साथी से बात करनी हो, तो बस लिखिए।"
    ),
    Small.WHO: (
        "यह {shop} है। मैं यहाँ की {agent} हूँ (AI), और हमारे साथी भी यहीं हैं। हमारे संदेश नहीं चाहिए, तो STOP लिखिए।"
        " क्या कैटलॉग से कुछ दिखाऊँ?"
    ),
    Small.NUMBER: "आप हमें यहीं, इसी नंबर पर लिख सकते हैं। फ़ोन पर बात करनी हो, तो बस लिखिए: हमारे साथी देखेंगे।",
    Small.NAME: "मैं {shop} की {agent} हूँ (AI)। आप क्या देखना चाहेंगे?",
    Small.MISTAKEN: "कोई बात नहीं। जब भी कुछ चाहिए हो, मैं यहीं हूँ।",
    Small.WAIT: "ज़रूर, आराम से। मैं यहीं हूँ।",
    Small.EASE: "धन्यवाद! जब भी कुछ चाहिए हो, मैं यहीं हूँ।",
    Small.LOOKING: "आराम से देखिए। क्या कैटलॉग से कुछ दिखाऊँ?",
    Small.LOSS: "यह सुनकर बहुत दुख हुआ। यहाँ किसी बात की जल्दी नहीं है। जब आपका मन हो, लिखिए।",
    Small.JOY: "बहुत-बहुत बधाई आपको और आपके परिवार को! इस मौके के लिए कुछ देखना चाहेंगे?",
    Small.WISHES: "धन्यवाद, आपको और आपके परिवार को भी बहुत शुभकामनाएँ!",
    Small.PERSONAL: "मैं तो AI हूँ, अपने बारे में क्या बताऊँ। {shop} से क्या देखना चाहेंगे?",
    Small.GOOD_DAY: "धन्यवाद, आपका दिन भी शुभ हो!",
    Small.HOW: "यहाँ सब बढ़िया, पूछने के लिए धन्यवाद! क्या कैटलॉग से कुछ दिखाऊँ?",
    Small.PUZZLED: "माफ़ कीजिए, मैं साफ़ नहीं बता पाई। आप क्या जानना चाहते हैं, अपने शब्दों में लिखिए।",
    Small.THERE: "जी, मैं यहीं हूँ। क्या देखना या जानना चाहेंगे?",
    Small.PARTING: "नमस्ते, और धन्यवाद! जब चाहें, यहीं लिखिए।",
    Small.PRAISE: "धन्यवाद, सुनकर बहुत अच्छा लगा! क्या कैटलॉग से कुछ दिखाऊँ?",
}
_SAID: Mapping[Language, Mapping[Small, str]] = {
    Language.ENGLISH: _ENGLISH,
    Language.HINGLISH: _HINGLISH,
    Language.HINDI: _HINDI,
}
# before the answer to what else was asked
_BESIDES = {
    Language.ENGLISH: "I am a computer program (AI), not a person; colleagues are here too.",
    Language.HINGLISH: "Main ek computer program (AI) hoon, koi insaan nahi; hamare saathi bhi yahin hain.",
    Language.HINDI: "मैं एक कंप्यूटर प्रोग्राम (AI) हूँ, कोई इंसान नहीं; हमारे साथी भी यहीं हैं।",
}
_NAMELESS = {
    Language.ENGLISH: "the assistant",
    Language.HINGLISH: "assistant",
    Language.HINDI: "असिस्टेंट",
}


def say(small: Small, language: Language, *, agent: str, shop: str) -> str:
    """The answer to a topic; English in languages the agent only recognises."""
    spoken = language if language in _SAID else Language.ENGLISH
    return _SAID[spoken][small].format(agent=agent or _NAMELESS[spoken], shop=shop)


def owned_up(language: Language) -> str:
    """That a machine is writing, before the answer to something else."""
    return _BESIDES.get(language, _BESIDES[Language.ENGLISH])
