"""What is said when the model's own words may not leave, or never came: true whatever the shop's data hold."""

from revive_app.rules.language import Language

_ASKING_A_COLLEAGUE = {
    Language.HINDI: "मैं सही जानकारी देना चाहती हूँ, इसलिए अपने साथी से पूछ रही हूँ। वे यहीं जवाब देंगे।",
    Language.HINGLISH: "Main sahi jaankari dena chahti hoon, isliye apne saathi se pooch rahi hoon. Woh yahin jawab denge.",
    Language.ENGLISH: "I want to give you the right answer, so I am asking a colleague. They will reply to you here.",
}
_NOT_NOW = {
    Language.HINDI: "माफ़ कीजिए, मैं अभी जवाब नहीं दे पा रही हूँ। मैंने अपने साथी को बता दिया है, वे यहीं जवाब देंगे।",
    Language.HINGLISH: "Maaf kijiye, main abhi jawab nahi de pa rahi hoon. Maine apne saathi ko bata diya hai, woh yahin jawab denge.",
    Language.ENGLISH: "Sorry, I cannot answer right now. I have told a colleague, who will reply to you here.",
}
_SORRY = {
    Language.HINDI: "यह सुनकर बहुत बुरा लगा, माफ़ कीजिए। मैंने अपने साथी को बता दिया है, वे यहीं आपसे बात करेंगे।",
    Language.HINGLISH: "Yeh sunkar bahut bura laga, maaf kijiye. Maine apne saathi ko bata diya hai, woh yahin aapse baat karenge.",
    Language.ENGLISH: "I am sorry to hear that. I have told a colleague, who will talk to you here.",
}


def asking_a_colleague(language: Language) -> str:
    """Instead of a draft the guard refused."""
    return _ASKING_A_COLLEAGUE.get(language, _ASKING_A_COLLEAGUE[Language.ENGLISH])


def cannot_answer_now(language: Language) -> str:
    """When the model is away."""
    return _NOT_NOW.get(language, _NOT_NOW[Language.ENGLISH])


def sorry_to_hear(language: Language) -> str:
    """To somebody with a complaint, before a colleague reads it. It admits nothing and promises nothing."""
    return _SORRY.get(language, _SORRY[Language.ENGLISH])
