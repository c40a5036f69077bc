"""Ordinary questions in Tamil, Telugu, Gujarati and Marathi, by script and romanised."""

import pytest

from revive_app.rules import intents
from revive_app.rules.intents import Intent
from revive_app.rules.language.regional import in_english

WHERE = "கடை எங்கே இருக்கிறது?|kadai enga irukku|షాప్ ఎక్కడ ఉంది?|shop ekkada undi|દુકાન ક્યાં છે?|dukan kya che|दुकान कुठे आहे?|dukan kuthe aahe|mugavari enna|sarnamu aapo"
HOURS = "கடை எப்போது திறக்கும்?|kadai neram enna|షాప్ టైమింగ్స్ ఏంటి?|shop eppudu open chestaru|દુકાન કેટલા વાગે ખુલે છે?|dukan ketla vage khule che|दुकान किती वाजता उघडते?|dukan kiti vajta ughadte"
PRICE = (
    "இது என்ன விலை?|nagai vilai enna|ధర ఎంత?|rate entha|ભાવ શું છે?|bhav shu che|किंमत किती आहे?|kimmat kiti aahe"
)
DELIVERY = "டெலிவரி உண்டா?|delivery pannuveengala|డెలివరీ చేస్తారా?|delivery chestara|ડિલિવરી થશે?|delivery thase|डिलिव्हरी मिळेल का?|gharpoch deta ka"
SHOW = "டிசைன் காட்டுங்க|catalog anuppunga|డిజైన్లు చూపించండి|catalog pampandi|ડિઝાઇન બતાવો|catalog moklo|कॅटलॉग पाठवा|design dakhva"
OLD_GOLD = "பழைய தங்கம் மாற்றலாமா?|pazhaya nagai exchange panlama|పాత బంగారం తీసుకుంటారా?|patha bangaram exchange chestara|જૂનું સોનું બદલી આપશો?|junu sonu badli aapso|जुने सोने बदलून मिळेल का?|june sone badlun milel ka"


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        (said, intent)
        for told, intent in (
            (WHERE, Intent.STORE_INFO),
            (HOURS, Intent.STORE_INFO),
            (PRICE, Intent.PRICE_QUESTION),
            (DELIVERY, Intent.AVAILABILITY),
            (SHOW, Intent.CATALOG_REQUEST),
            (OLD_GOLD, Intent.EXCHANGE_OLD_GOLD),
        )
        for said in told.split("|")
    ],
)
def test_what_is_asked_is_understood(said: str, intent: Intent) -> None:
    assert intents.plainly(in_english(said)) == (intent,)


@pytest.mark.parametrize(
    "said",
    [
        "Can I buy a gold bangle on EMI?",
        "My birthday is on 5 June",
        "aapse vinti hai, dukaan kab khulti hai",
        "purana sona exchange karte ho?",
        "डिलीवरी कितने दिन में?",
        "kada dikhao",
        "pata batao",
        "kya rate hai",
        "",
    ],
)
def test_english_and_hindi_stay_as_they_are(said: str) -> None:
    assert in_english(said) == said


def test_gold_has_a_rate_and_a_piece_a_price() -> None:
    assert in_english("inniku thangam vilai enna") == "today gold rate what"
    assert in_english("intha mothiram vilai enna") == "this ring price what"
