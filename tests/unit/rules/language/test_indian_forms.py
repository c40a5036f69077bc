"""Trade words in Indian scripts: English ones as they sound, Hindi ones in every number and case, letters by name."""

import pytest

from revive_app.rules.knowledge.meaning import meanings
from revive_app.rules.language.scan import scan

FORMS = """
discount डिस्काउंट
exchange एक्सचेंज बदले बदलवा
buyback बायबैक
refund रिफंड
return रिटर्न वापस वापसी लौटा
warranty गारंटी वारंटी
certificate सर्टिफिकेट प्रमाणपत्र सर्टिफाइड
hallmark हॉलमार्क
making मेकिंग
tax जीएसटी
emi ईएमआई किस्त किस्तें किश्तों kiston
advance एडवांस अग्रिम
cash कैश नकद
upi यूपीआई
cod सीओडी
documents आईडी
deliver डिलीवरी शिपिंग कूरियर पार्सल
insurance इंश्योरेंस बीमा
appointment अपॉइंटमेंट
visit विज़िट विजिट
try ट्रायल
polish पॉलिश
restring piro पिरो pirva gunth
repair रिपेयर मरम्मत
resize रिसाइज़
custom कस्टम
catalogue कैटलॉग
scheme स्कीम योजना प्लान
coupon कूपन
offer ऑफर ऑफ़र
replate रोडियम प्लेटिंग
diamond डायमंड हीरे हीरों heeron
pearl पर्ल मोतियों motiyon
pendant पेंडेंट लॉकेट
chain चेन चेनें चेनों chainein
necklace नेकलेस हारों मालाएँ
ring रिंग अंगूठी अंगूठियाँ अंगूठियों anguthiyon
earring टॉप्स झुमके झुमकों बालियाँ बालियों स्टड jhumkon baliyon
bangle चूड़ियाँ चूड़ियों कंगन कंगनों kanganon
kada कड़ा कड़े कड़ों kadon
anklet पायल पायलें पायलों payalon
nosepin नथ नथें नथों
coin सिक्का सिक्के सिक्कों sikkon
karigar कारीगर कारीगरों
order ऑर्डर ऑर्डरों
price दाम दामों रेट चार्ज शुल्क
stone पत्थर पत्थरों नगों
jewellery ज्वेलरी आभूषण आभूषणों गहनों gahnon
mangalsutra मंगलसूत्र मंगलसूत्रों
""".strip().splitlines()


@pytest.mark.parametrize("row", FORMS)
def test_every_form_is_the_same_notion(row: str) -> None:
    named, *words = row.split()

    assert {word: named in meanings(scan(word)) for word in words} == dict.fromkeys(words, True)


@pytest.mark.parametrize(
    ("written", "letters"),
    [
        ("ईएमआई", "emi"),
        ("एसबीआई", "sbi"),
        ("आईडी", "id"),
        ("केवाईसी", "kyc"),
        ("एचयूआईडी", "huid"),
        ("जीएसटी", "gst"),
    ],
)
def test_letters_by_name_are_an_abbreviation(written: str, letters: str) -> None:
    assert scan(written)[0].folded == letters


@pytest.mark.parametrize(
    "word", ["karein", "bhariye", "karo", "kare", "apne", "bahar", "जीजी", "पाने", "लोगों", "किसी"]
)
def test_an_everyday_word_is_no_plural_of_the_trade(word: str) -> None:
    assert not meanings(scan(word)) & {"kada", "weight", "pan", "necklace", "chain", "ring"}
