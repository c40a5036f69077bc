"""Every form of a verb, every word for a message, in any mix: what holds for one holds for its fellows.

A phrase that was learned from one row knows one form; here forms nobody wrote down together are put together.
"""

from itertools import product

import pytest

from revive_app.rules.optout import OptOut, judge

LEAVING = {
    "English, stop": (
        "|please |pls |kindly |can you ",
        "stop |stop sending me |discontinue |cease |turn off |deactivate |put an end to |no need to send ",
        "these messages|msgs|whatsapps|your messages|such messages|notifications|broadcasts|updates",
        "| please| now| immediately| to this number",
    ),
    "English, do not": (
        "|please |and |sir ",
        "don't |dont |dnt |do not |never |don;t |don t ",
        "message me|text me|ping me|send me messages|send anything|write to me|message this number|reach out to me|keep messaging me",
        "| again| any more| please| from now on| hereafter| in future",
    ),
    "English, remove": (
        "|please |I want you to ",
        "remove |delete |strike off |take off |drop |erase |omit |scratch ",
        "my number|my name|me|my contact|our number|my whatsapp number",
        " from your list| from the broadcast| off your list| from ur database| from your records",
    ),
    "English, unwanted": (
        "|I |sorry, we ",
        "don't want |do not need |no longer want |dnt like |never wish to receive |don't want to get ",
        "your messages|these messages|messages from you|any more messages|your texts|whatsapp messages",
        "| anymore| please|, please stop",
    ),
    "Hinglish, do not": (
        "|mujhe |ab |aage se |mere number pe |kripya ",
        "msg |message |koi bhi msg |aapke message |sandesh |whatsapp msg ",
        "mat |na |nahi |mt ",
        "bhejo|bhejna|bheja karo|karna|kijiye|kro|kiya karo|send karo|dalo|chahiye",
    ),
    "Hinglish, stop": (
        "|please |bhai |ab ",
        "msg |message bhejna |ye sab |aapke msg |msg krna |ye spam ",
        "band karo|bnd kro|band kijiye|band kar dijiye|stop karo|rok dijiye|bandkaro|band karwao|band kar dena",
        "| please| yaar| ji|!!",
    ),
    "Hinglish, remove": (
        "|please |bhai ",
        "mera number |mera no |mujhe |mera contact |hamara number |mera naam ",
        "list se |apni list se |group se |database se |record se ",
        "hata do|nikal dijiye|delete karo|remove kar dijiye|kaat do|alag karo|hataiye|mita do",
    ),
    "Hindi": (
        "|मुझे |कृपया |अब |दोबारा ",
        "मैसेज |मेसेज |संदेश |कोई मैसेज |एसएमएस ",
        "मत |न |नहीं ",
        "भेजो|भेजिए|भेजना|भेजें|करो|कीजिए|किया करें|चाहिए",
    ),
    "Hindi, remove": (
        "|कृपया |भाई ",
        "मेरा नंबर |मेरा नाम |मुझे |हमें |मेरा डेटा ",
        "लिस्ट से |सूची से |ग्रुप से |डेटाबेस से |अपने सिस्टम से |रिकॉर्ड से ",
        "हटा दो|हटाइए|निकाल दीजिए|डिलीट करो|रिमूव करो|मिटा दो",
    ),
    "Gujarati": (
        "|mane |have ",
        "message |msg ",
        "na moklo|na mokalso|na karo|moklavanu bandh karo|bandh karo|nathi joita|na mokaljo|mokalshoma",
        "",
    ),
    "Marathi": (
        "|mala |yapudhe ",
        "message |msg ",
        "pathavu naka|karu naka|nako|nakot|nako aahet|pathavne band kara|thambva|band karave",
        "",
    ),
    "Tamil": (
        "|enakku |inime ",
        "message |msg ",
        "anuppa vendam|anuppadheenga|panna vendam|vendam|niruthunga|podadheenga|anuppa koodadhu|thevai illa",
        "",
    ),
    "Telugu": (
        "|naku |inka ",
        "message |messages |msg lu ",
        "pampakandi|pampavaddu|vaddu|aapandi|cheyakandi|pampadam maneyandi|pettoddu|avasaram ledu",
        "",
    ),
    "Bengali": (
        "|amake |ar ",
        "message |msg ",
        "pathaben na|korben na|bondho korun|lagbe na|chai na|pathano bondho korun|dorkar nei",
        "",
    ),
}
GOODS = (
    "parcel|ring|chain|kangan|delivery|courier|emi|appointment|pendant|payal|scheme|nose pin|warranty card"
)
STAYING = {
    "English": (
        "|please |pls ",
        "stop |cancel |remove |hold |do not send |don't want |not interested in |no need of |strike off |skip ",
        GOODS,
        "| please| for now|, send the other one| thanks",
    ),
    "Hinglish": (
        "|bhai |abhi |mujhe ",
        "".join(f"{goods} |" for goods in GOODS.split("|"))[:-1],
        "mat bhejo|nahi chahiye|rok do|cancel karo|hata do|na bhejna|band karo|mat dikhao",
        "| abhi|, dusra dikhao|, main khud aaunga",
    ),
    "no wish to leave": (
        "|please |ji ",
        "bhejna mat bhoolna|don't forget to message me|mat pareshan ho|message bhejte raho|call mat karo, msg karo"
        "|kal tak msg mat karo|don't message before 10|I will message you|aapka msg nahi mila|did you stop the offer"
        "|no need to sell it|un-stop",
        "",
        "",
    ),
}


def _mixed(slots: tuple[str, ...]) -> list[str]:
    """Every fifth or so of all there are: enough to miss no form."""
    texts = ["".join(parts) for parts in product(*(slot.split("|") for slot in slots))]
    return texts[:: max(1, len(texts) // 400)]


@pytest.mark.parametrize("slots", LEAVING.values(), ids=LEAVING)
def test_all_forms_of_leaving_are_heard(slots: tuple[str, ...]) -> None:
    texts = _mixed(slots)

    missed = [text for text in texts if judge(text).opt_out is OptOut.NONE]

    assert len(missed) <= len(texts) * 0.04, missed


@pytest.mark.parametrize("slots", STAYING.values(), ids=STAYING)
def test_no_form_of_refusing_goods_is_taken_for_it(slots: tuple[str, ...]) -> None:
    taken = [text for text in _mixed(slots) if judge(text).opt_out is not OptOut.NONE]

    assert taken == []
