"""The sentences of the offline model, in the three languages it answers in. None of them states a fact."""

from collections.abc import Mapping

from revive_app.rules.language import Language

Frames = Mapping[str, str]

_ENGLISH = {
    "greeting": "Hello! I am {agent} from {shop}. What are you looking for today?",
    "price": "{facts}",
    "price_and_ask": "{facts} For anything below that I am asking a colleague, who will reply to you here.",
    "known_stock": "{name} is in stock.",
    "sold_out": "{name} is not in stock right now.",
    "show": "Here is what fits from our catalog. Tell me which one you like.",
    "a_few": "Have a look at these from our catalog. Tell me which one you like, or what kind you are looking for.",
    "nearest": "I have nothing in our catalog that fits all of it. This comes nearest. Tell me which one you like.",
    "which_kind": "Gladly. What kind of piece are you looking for, and for which occasion?",
    "at_leisure": "All right. Write to me here whenever you would like to see something.",
    "which": "Which of these do you mean: {names}?",
    "quote": "{quote}",
    "quote_yes": "Yes. {quote}",
    "quote_no": "No. {quote}",
    "quote_and_rest": "{quote} For the rest I am asking a colleague, who will reply to you here.",
    "small_talk": "{quote}",
    "visit": "Gladly. Which day and time suit you? A colleague will confirm it.",
    "visit_noted": "Gladly. I am passing your time on to a colleague, who will confirm it here.",
    "try_on": "Gladly. Please send me a photo of yourself and tell me which piece you would like to see.",
    "quote_and_when": "{quote} Which day and time would suit you?",
    "call_noted": "{told}I am passing your time on to a colleague, who will confirm it here.",
    "no_photo": "That is all right. Which day and time would suit you to come and see it?",
    "call": "Of course. I am passing your wish for a call on to a colleague, who will get back to you.",
    "person": "Of course. I am handing over to a colleague, who will reply to you here.",
    "sorry": "I am sorry about that. I am handing this to a colleague, who will reply to you here.",
    "business": "I can only help with {shop} and our jewellery. What would you like to know?",
    "thanks": "You are welcome!",
    "ask_colleague": "I do not have that information. I am asking a colleague, who will reply to you here.",
    "ask_again": "I do not know that either. My colleague will answer you here on both.",
    "not_ours": "I do not find that in our catalog. I am asking a colleague, who will reply to you here.",
    "quote_and_ask": "{quote} For anything beyond that I am asking a colleague, who will reply to you here.",
    "ask_price": "For a better price I am asking a colleague, who will reply to you here.",
    "piece_and_ask": "{facts} The rest I am asking a colleague, who will reply to you here.",
    "order": "Gladly. {facts} I am passing this on to a colleague, who will arrange the order with you here.",
    "order_what": "Gladly. Which piece would you like to order?",
    "which_budget": "I understand. How much would you like to spend, and on what kind of piece?",
    "which_piece": "Which piece do you mean? Tell me its name, or what kind you would like to see.",
    "only_ours": "I can only speak of our own pieces. Which of them may I tell you more about?",
    "only_ours_offer": "I can only speak of our own pieces. {quote}",
    "private": "I am sorry, that stays private, as everything you write to us does. May I help you with the piece itself?",
    "liked": "Lovely! Would you like to come and see it in our shop?",
}
_HINGLISH = {
    "greeting": "Namaste! Main {agent}, {shop} se. Aap kya dekhna chahenge?",
    "price": "{facts}",
    "price_and_ask": "{facts} Isse kam ke liye main apne saathi se pooch rahi hoon, woh yahin jawab denge.",
    "known_stock": "{name} stock mein hai.",
    "sold_out": "{name} abhi stock mein nahi hai.",
    "show": "Hamare catalog se yeh dekhiye. Kaunsa pasand aaya, bataiye.",
    "a_few": "Hamare catalog se yeh dekhiye. Kaunsa pasand aaya, ya kis tarah ka piece dekhna hai, bataiye.",
    "nearest": "Bilkul waisa hamare catalog mein nahi hai. Sabse paas yeh hain. Kaunsa pasand aaya, bataiye.",
    "which_kind": "Zaroor. Kis tarah ka piece dekhna chahenge, aur kis mauke ke liye?",
    "at_leisure": "Theek hai. Jab bhi kuch dekhna ho, yahin likhiye.",
    "which": "Inme se kaunsa: {names}?",
    "quote": "Hamari jaankari yeh hai: {quote}",
    "quote_yes": "Ji haan. Hamari jaankari yeh hai: {quote}",
    "quote_no": "Ji nahi. Hamari jaankari yeh hai: {quote}",
    "quote_and_rest": "Hamari jaankari yeh hai: {quote} Baaki ke liye main apne saathi se pooch rahi hoon, woh yahin jawab denge.",
    "small_talk": "{quote}",
    "visit": "Zaroor. Kaunsa din aur samay theek rahega? Hamare saathi pakka karenge.",
    "visit_noted": "Zaroor. Main aapka samay apne saathi ko bata rahi hoon, woh yahin pakka karenge.",
    "try_on": "Zaroor. Apni photo bhejiye aur bataiye kaunsa piece dekhna hai.",
    "quote_and_when": "Hamari jaankari yeh hai: {quote} Aapko kaunsa din aur samay theek rahega?",
    "call_noted": "{told}Main aapka samay apne saathi ko bata rahi hoon, woh yahin pakka karenge.",
    "no_photo": "Theek hai, koi baat nahi. Aakar dekhne ke liye kaunsa din aur samay theek rahega?",
    "call": "Zaroor. Aapko call chahiye, yeh main apne saathi ko bata rahi hoon, woh aapse baat karenge.",
    "person": "Zaroor. Main apne saathi ko bata rahi hoon, woh yahin jawab denge.",
    "sorry": "Iske liye maaf kijiye. Main apne saathi ko bata rahi hoon, woh yahin jawab denge.",
    "business": "Main sirf {shop} aur hamare gehno ke baare mein madad kar sakti hoon. Kya jaanna chahenge?",
    "thanks": "Aapka swagat hai!",
    "ask_colleague": "Yeh jaankari mere paas nahi hai. Main apne saathi se pooch rahi hoon, woh yahin jawab denge.",
    "ask_again": "Yeh bhi mujhe nahi pata. Hamare saathi dono ka jawab yahin denge.",
    "not_ours": "Yeh hamare catalog mein nahi mil raha. Main apne saathi se pooch rahi hoon, woh yahin jawab denge.",
    "quote_and_ask": "{quote} Isse zyada ke liye main apne saathi se pooch rahi hoon, woh yahin jawab denge.",
    "ask_price": "Kam daam ke liye main apne saathi se pooch rahi hoon, woh yahin jawab denge.",
    "piece_and_ask": "{facts} Baaki main apne saathi se pooch rahi hoon, woh yahin jawab denge.",
    "order": "Zaroor. {facts} Main yeh apne saathi ko bata rahi hoon, woh yahin aapke saath order pakka karenge.",
    "order_what": "Zaroor. Aap kaunsa piece lena chahenge?",
    "which_budget": "Samajh gayi. Aap kitne tak ka dekhna chahenge, aur kis tarah ka piece?",
    "which_piece": "Aap kaunse piece ki baat kar rahe hain? Uska naam bataiye, ya kis tarah ka dekhna hai.",
    "only_ours": "Main sirf hamare apne gehno ke baare mein bata sakti hoon. Kaunsa piece dekhna chahenge?",
    "only_ours_offer": "Main sirf hamare apne gehno ke baare mein bata sakti hoon. {quote}",
    "private": "Maaf kijiye, dusre grahakon ki jaankari hum kisi ko nahi dete. Kya piece ke baare mein kuch bata doon?",
    "liked": "Bahut accha! Kya aap ise dukaan mein dekhne aana chahenge?",
}
_HINDI = {
    "greeting": "नमस्ते! मैं {agent}, {shop} से। आप क्या देखना चाहेंगे?",
    "price": "{facts}",
    "price_and_ask": "{facts} इससे कम के लिए मैं अपने साथी से पूछ रही हूँ, वे यहीं जवाब देंगे।",
    "known_stock": "{name} स्टॉक में है।",
    "sold_out": "{name} अभी स्टॉक में नहीं है।",
    "show": "हमारे कैटलॉग से यह देखिए। कौन सा पसंद आया, बताइए।",
    "a_few": "हमारे कैटलॉग से यह देखिए। कौन सा पसंद आया, या किस तरह का गहना देखना है, बताइए।",
    "nearest": "बिल्कुल वैसा हमारे कैटलॉग में नहीं है। सबसे पास यह हैं। कौन सा पसंद आया, बताइए।",
    "which_kind": "ज़रूर। किस तरह का गहना देखना चाहेंगे, और किस मौके के लिए?",
    "at_leisure": "ठीक है। जब भी कुछ देखना हो, यहीं लिखिए।",
    "which": "इनमें से कौन सा: {names}?",
    "quote": "हमारी जानकारी यह है: {quote}",
    "quote_yes": "जी हाँ। हमारी जानकारी यह है: {quote}",
    "quote_no": "जी नहीं। हमारी जानकारी यह है: {quote}",
    "quote_and_rest": "हमारी जानकारी यह है: {quote} बाकी के लिए मैं अपने साथी से पूछ रही हूँ, वे यहीं जवाब देंगे।",
    "small_talk": "{quote}",
    "visit": "ज़रूर। कौन सा दिन और समय ठीक रहेगा? हमारे साथी पक्का करेंगे।",
    "visit_noted": "ज़रूर। मैं आपका समय अपने साथी को बता रही हूँ, वे यहीं पक्का करेंगे।",
    "try_on": "ज़रूर। अपनी फ़ोटो भेजिए और बताइए कौन सा गहना देखना है।",
    "quote_and_when": "हमारी जानकारी यह है: {quote} आपको कौन सा दिन और समय ठीक रहेगा?",
    "call_noted": "{told}मैं आपका समय अपने साथी को बता रही हूँ, वे यहीं पक्का करेंगे।",
    "no_photo": "ठीक है, कोई बात नहीं। आकर देखने के लिए कौन सा दिन और समय ठीक रहेगा?",
    "call": "ज़रूर। आपको कॉल चाहिए, यह मैं अपने साथी को बता रही हूँ, वे आपसे बात करेंगे।",
    "person": "ज़रूर। मैं अपने साथी को बता रही हूँ, वे यहीं जवाब देंगे।",
    "sorry": "इसके लिए माफ़ कीजिए। मैं अपने साथी को बता रही हूँ, वे यहीं जवाब देंगे।",
    "business": "मैं सिर्फ़ {shop} और हमारे गहनों के बारे में मदद कर सकती हूँ। क्या जानना चाहेंगे?",
    "thanks": "आपका स्वागत है!",
    "ask_colleague": "यह जानकारी मेरे पास नहीं है। मैं अपने साथी से पूछ रही हूँ, वे यहीं जवाब देंगे।",
    "ask_again": "यह भी मुझे नहीं पता। हमारे साथी दोनों का जवाब यहीं देंगे।",
    "not_ours": "यह हमारे कैटलॉग में नहीं मिल रहा। मैं अपने साथी से पूछ रही हूँ, वे यहीं जवाब देंगे।",
    "quote_and_ask": "{quote} इससे ज़्यादा के लिए मैं अपने साथी से पूछ रही हूँ, वे यहीं जवाब देंगे।",
    "ask_price": "कम दाम के लिए मैं अपने साथी से पूछ रही हूँ, वे यहीं जवाब देंगे।",
    "piece_and_ask": "{facts} बाकी मैं अपने साथी से पूछ रही हूँ, वे यहीं जवाब देंगे।",
    "order": "ज़रूर। {facts} मैं यह अपने साथी को बता रही हूँ, वे यहीं आपके साथ ऑर्डर तय करेंगे।",
    "order_what": "ज़रूर। आप कौन सा गहना लेना चाहेंगे?",
    "which_budget": "समझ गई। आप कितने तक का देखना चाहेंगे, और किस तरह का गहना?",
    "which_piece": "आप किस गहने की बात कर रहे हैं? उसका नाम बताइए, या किस तरह का देखना है।",
    "only_ours": "मैं सिर्फ़ हमारे अपने गहनों के बारे में बता सकती हूँ। कौन सा देखना चाहेंगे?",
    "only_ours_offer": "मैं सिर्फ़ हमारे अपने गहनों के बारे में बता सकती हूँ। {quote}",
    "private": "माफ़ कीजिए, यह जानकारी हम किसी को नहीं देते। क्या मैं गहने के बारे में कुछ बताऊँ?",
    "liked": "बहुत अच्छा! क्या आप इसे दुकान में देखने आना चाहेंगे?",
}
_FRAMES: Mapping[Language, Frames] = {
    Language.ENGLISH: _ENGLISH,
    Language.HINGLISH: _HINGLISH,
    Language.HINDI: _HINDI,
}


def frames(language: Language) -> Frames:
    """The sentences of a language; English for those we only recognise."""
    return _FRAMES.get(language, _ENGLISH)


def without_facts(*, agent: str, shop: str) -> list[str]:
    """The sentences of all languages that need no fact but these names: what may be said by any shop."""
    told = (
        said.replace("{agent}", agent).replace("{shop}", shop)
        for known in _FRAMES.values()
        for said in known.values()
    )
    return [said for said in told if "{" not in said]
