"""English words as they are typed in Devanagari, for which no rule of sound is sure."""

THINGS = """
percent percentage
jewellery gehna gehne gehnon gahno zevrat
credit | क्रेडिट
debit | डेबिट
tax | टैक्स टेक्स
rhodium | रोडियम
rupay visa mastercard | रुपे रूपे वीज़ा मास्टरकार्ड
share | शेयर
page | पेज
wifi | वाईफाई
processing | प्रोसेसिंग
deposit | डिपॉज़िट
jewellery | ज्वेलरी ज्वैलरी
necklace | नेकलेस
bracelet | ब्रेसलेट
pendant | पेंडेंट
ring | रिंग
bangle | बैंगल
design | डिज़ाइन
drawing | ड्रॉइंग ड्राइंग
order | ऑर्डर
stock | स्टॉक
showroom | शोरूम
shop | शॉप स्टोर
hall | हॉल
lock | लॉक
hook | हुक
screw | स्क्रू पेंच
wire | वायर
joint | जॉइंट
metal | मेटल
alloy | अलॉय
steel | स्टील
copper | कॉपर
platinum | प्लैटिनम
silver | सिल्वर
gold | गोल्ड
diamond | डायमंड
pearl | पर्ल
emerald | एमराल्ड
coin | कॉइन
service | सर्विस सर्विसिंग
machine | मशीन मशीनें
counter | काउंटर
card | कार्ड कार्ड्स
token | टोकन
ticket | टिकट
system | सिस्टम
number | नंबर नम्बर
licence | लाइसेंस
branch | ब्रांच ब्रान्च
company | कंपनी कम्पनी
office | ऑफिस ऑफ़िस दफ़्तर
customer | कस्टमर
manager | मैनेजर
designer | डिज़ाइनर डिजाइनर
engineer | इंजीनियर
doctor | डॉक्टर
teacher | टीचर
student | स्टूडेंट
artist | आर्टिस्ट
model | मॉडल
fashion | फ़ैशन
style | स्टाइल
type | टाइप
size | साइज़ साइज
number | नंबर
point | पॉइंट प्वाइंट
gate | गेट
lift | लिफ़्ट लिफ्ट
floor | फ़्लोर फ्लोर
parking | पार्किंग
toilet | टॉयलेट
washroom | वॉशरूम
restaurant | रेस्टोरेंट रेस्तराँ
cafe | कैफ़े कैफे
hotel | होटल
coffee | कॉफ़ी कॉफी
chocolate | चॉकलेट
camera | कैमरा कैमरे
mobile | मोबाइल
website | वेबसाइट
online | ऑनलाइन
offline | ऑफ़लाइन
email | ईमेल
internet | इंटरनेट
password | पासवर्ड
account | अकाउंट खाता
link | लिंक
app | ऐप एप ऐप्प
update | अपडेट
download | डाउनलोड
record | रिकॉर्ड रिकार्ड
recording | रिकॉर्डिंग
report | रिपोर्ट
form | फ़ॉर्म फार्म
file | फ़ाइल
copy | कॉपी
print | प्रिंट
list | लिस्ट सूची
bill | बिल
slip | पर्ची स्लिप
balance | बैलेंस
limit | लिमिट
minimum | मिनिमम
maximum | मैक्सिमम
discount | डिस्काउंट
offer | ऑफ़र ऑफर
gift | गिफ़्ट गिफ्ट
voucher | वाउचर
coupon | कूपन
cashback | कैशबैक
points | पॉइंट्स
bonus | बोनस
interest | इंटरेस्ट
processing | प्रोसेसिंग
penalty | पेनल्टी
late | लेट
advance | एडवांस
booking | बुकिंग
cancel | कैंसिल कैंसल
refund | रिफंड
return | रिटर्न
exchange | एक्सचेंज
buyback | बायबैक
delivery | डिलीवरी डिलिवरी
courier | कूरियर कोरियर
parcel | पार्सल
packing | पैकिंग
packet | पैकेट
seal | सील
tracking | ट्रैकिंग
charges | चार्जेस चार्ज
insurance | इंश्योरेंस
claim | क्लेम
police | पुलिस
quality | क्वालिटी क़्वालिटी
clarity | क्लैरिटी
colour | कलर
grade | ग्रेड
certificate | सर्टिफिकेट
hallmark | हॉलमार्क
purity | प्योरिटी
carat | कैरेट
solitaire | सॉलिटेयर
original | ओरिजिनल
duplicate | डुप्लीकेट
guarantee | गारंटी
warranty | वारंटी
repair | रिपेयर
polish | पॉलिश
plating | प्लेटिंग
cleaning | क्लीनिंग
setting | सेटिंग
finishing | फिनिशिंग
laser | लेज़र लेजर
ultrasonic | अल्ट्रासोनिक
stone | स्टोन
thread | थ्रेड धागा
box | बॉक्स
pouch | पाउच
plastic | प्लास्टिक
cotton | कॉटन
soap | सोप साबुन
shampoo | शैंपू
brush | ब्रश
perfume | परफ्यूम
cream | क्रीम
makeup | मेकअप
swimming | स्विमिंग
gym | जिम
allergy | एलर्जी
infection | इन्फेक्शन
private | प्राइवेट
room | रूम
lounge | लाउंज
appointment | अपॉइंटमेंट
slot | स्लॉट
trial | ट्रायल
try | ट्राई
video vdo vidio vdeo | वीडियो
call | कॉल
message | मैसेज
language | लैंग्वेज भाषा
english | इंग्लिश अंग्रेज़ी
hindi | हिन्दी हिंदी
marathi | मराठी
gujarati | गुजराती
tamil | तमिल
bengali | बंगाली
punjabi | पंजाबी
family | फ़ैमिली
wedding | वेडिंग
party | पार्टी
birthday | बर्थडे
anniversary | एनिवर्सरी
season | सीज़न सीजन
weekend | वीकेंड
holiday | हॉलिडे
time | टाइम
hour | घंटा घंटे
minute | मिनट
second | सेकंड
metre | मीटर
kilometre | किलोमीटर
percent | परसेंट प्रतिशत
gram | ग्राम
kilo | किलो
dozen | दर्जन
tag | टैग
label | लेबल
barcode | बारकोड
scan | स्कैन
test | टेस्ट टेस्टिंग
rate | रेट
board | बोर्ड
market | मार्केट
bazaar | बाज़ार बाजार
metro | मेट्रो
station | स्टेशन
airport | एयरपोर्ट
taxi | टैक्सी
bank | बैंक
cheque | चेक
cash | कैश
swipe | स्वाइप
wallet | वॉलेट
scheme | स्कीम
plan | प्लान
member | मेंबर
nominee | नॉमिनी
transfer | ट्रांसफ़र ट्रांसफर
passport | पासपोर्ट
pan | पैन
aadhaar | आधार
documents | डॉक्यूमेंट काग़ज़ कागज़ात दस्तावेज़
complaint | कंप्लेंट
policy | पॉलिसी
rule | रूल
security | सिक्योरिटी
privacy | प्राइवेसी
data | डेटा
marketing | मार्केटिंग
franchise | फ्रेंचाइज़ी
job | जॉब
salary | सैलरी
training | ट्रेनिंग
workshop | वर्कशॉप
factory | फ़ैक्टरी
exhibition | एग्ज़िबिशन
corporate | कॉर्पोरेट
wholesale | होलसेल
antique | एंटीक
modern | मॉडर्न
simple | सिंपल
heavy | हेवी
light | लाइट
daily | डेली
ready | रेडी
urgent | अर्जेंट
free | फ़्री फ्री
extra | एक्स्ट्रा
final | फाइनल
normal | नॉर्मल
special | स्पेशल
digital | डिजिटल
automatic | ऑटोमैटिक
address | एड्रेस
pincode | पिनकोड
map | मैप नक़्शा
otp | ओटीपी
cctv | सीसीटीवी
gps | जीपीएस
emi | ईएमआई
gst | जीएसटी
upi | यूपीआई
atm | एटीएम
wifi | वाईफ़ाई वाईफाई
fir | एफआईआर
nri | एनआरआई
cad | कैड
xrf | एक्सआरएफ
huid | एचयूआईडी
bis | बीआईएस
loan | लोन
bitcoin | बिटकॉइन
dollar | डॉलर
"""
