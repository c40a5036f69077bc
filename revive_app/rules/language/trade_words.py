"""The words of an Indian jeweller's shop: one line a notion, its English name first, then what people write.

Spellings are Latin; Indian scripts arrive here romanised and folded, so each needs one entry only.
"""

# said in nearly every text of a jeweller, so hardly evidence of anything
PERVASIVE = "jewellery gold store price piece day carat order time bill design policy"

# what a piece is
KINDS = """
jewellery: jewellery jewelry jewelery jewels gahno gahnon gehno gehnon gahne gehne gahana gahna zevar jevar abhushan ornament ornaments zewar dagine nagai ज्वेलरी ज्वैलरी gehna gehnaa zevarat zewarat
ring: ring rings bands anguthi angoothi anguthiyan anguthiyaan mundri challa mothiram ungaram ungara ungura modhiram modiram motiram motira vinti viti angthi angti
chain: chain chains chen sangili
necklace: necklace necklaces haar har hara haram haaram neckpiece malai mala neklas neckles हारों हारो
choker: choker chokar
set: set sets
pendant: pendant pendants पेंडेंट पेंडेंट्स पेंडल locket lockets pendal
mangalsutra: mangalsutra mangalsutras मंगलसूत्र मंगळसूत्र sutra thali
earring: earring earrings ईयररिंग इयररिंग ईयरिंग्स इयरिंग्स ईयररिंग्स kanbali bali baliyan tops studs stud karnaphool jhumka jhumke jhumki jhumkas jhumkis jhumkaa chandbali chandbalis chandbaliyan hoop hoops dangler danglers earcuff earcuffs earing bugadi kammal kamal thodu todu kamalu kammalu buti butti kanatle kanatla iyaring iaring स्टड टॉप्स बालियां
bangle: bangle bangles बैंगल बैंगल्स kangan kangans chudi chudiyan churi churiyan choodi chudiya valayal valaial gajulu bangdi bangadi bangdya bangadya bangdio bangdiyo
kada: kada kade kara कड़ों kadon
bracelet: bracelet bracelets breslet
armlet: armlet armlets bajuband bajubandh vanki vankis
nosepin: nosepin mukuthi mukkuthi nath naths nathni laung nathiya
anklet: anklet anklets payal pajeb payjeb payals kolusu
toering: toering bichiya bichhiya bichhua
tikka: tikka tika maangtikka mangtika maang
kamarband: kamarband kamarbandh vaddanam vadana oddiyanam
brooch: brooch
turban: turban turbans pagdi pagri पगड़ी
cufflink: cufflink cufflinks
coin: coin coins sikka sikke sikko koin
bullion: biscuit bullion बिस्किट biskut bars
idol: idol idols murti murtiyan moorti
article: bartan utensil thali glass
watch: watch watches ghadi ghadiyan ghadiyon घड़ी घड़ियाँ घड़ियों wristwatch
"""

# what a piece may be called by its shape alone, and what kind it is worn as
SHAPES = """
necklace: string strand line lari ladi lad
ring: band
earring: huggie huggy hoop drop dangler
"""

# what it is made of
MATERIALS = """
gold: gold sona sone sonu sonya swarna suvarna thangam bangaram sonar golden
silver: silver chandi chaandi velli vendi rupa silvar
platinum: platinum pletinam platinam plaitinam
diamond: diamond diamonds heera heere हीरे हीरा hira hiron vairam vajram daimand daymand हीरों
bead: bead beads manka manke
pearl: pearl pearls moti motiyan muthu पर्ल
stone: stone stones nag nagina nageena ratna ratan pathar patthar gem gems gemstone gemstones नगों ratn रत्न रत्नों ratno ratnon
ruby: ruby rubies रूबी manik
emerald: emerald emeralds एमराल्ड panna
sapphire: sapphire sapphires neelam pukhraj
coral: coral corals moonga munga praval
turquoise: turquoise firoza feroza
hessonite: hessonite gomed
catseye: catseye lehsunia lahsuniya lehsuniya
amethyst: amethyst amethysts jamuniya katela
opal: opal opals
onyx: onyx
garnet: garnet garnets
topaz: topaz
moonstone: moonstone moonstones chandrakant
zircon: zircon zirconia zircons jarkan jarkhan
citrine: citrine sunehla
peridot: peridot
tanzanite: tanzanite
aquamarine: aquamarine
agate: agate hakik
rudraksha: rudraksha rudraksh
kundan: kundan
polki: polki
meenakari: meenakari minakari enamel एनेमल इनेमल एनामेल
temple: temple mandir
antique: antique
artificial: artificial imitation nakli kritrim bentex onegram goldplated
labgrown: labgrown लैबग्रोन ग्रोन
rosegold: rosegold rose
"""

# how good it is, how it looks, for whom
QUALITIES = """
purity: purity shuddhata shudhata shudh shuddh pure
carat: carat karat kerat kairet
hallmark: hallmark hallmarked hallmarking huid bis holmark halmark
certificate: certificate certified certificates certificat praman sartifiket igi gia sgl pramanpatra pramanpatr प्रमाणपत्र certification certify सर्टिफाइड pramanit प्रमाणित
weight: weight vajan wazan vazan bhari bhaari heavy bhar
light: light lightweight halka halke halki
size: size sizes saiz naap nap maap
colour: colour color rang rangon
design: design designs dijain dizain disain model models pattern style namuna
collection: collection collections kalekshan range
catalogue: catalogue कैटलॉग catalog catlog catlogue brochure
photo: photo photos pic pics picture pictures image images foto tasveer tasvir selfie
video: video videos vidiyo vidio वीडियो videos
laboratory: laboratory prayogshala lab laboratories
bridal: bridal bride dulhan shaadi shadi wedding vivah lagna byah marriage kalyanam dulhaniya ब्राइडल brides weddings
ear: ear ears kaan
nose: nose naak nak
lengthen: length lengths lengthen lengthening lengthened extend extension lambai badhana badhwana badhane
shorten: shorten shortening shortened
chariot: chariot chariots rath
peacock: peacock mor mayur mayuri मोर
lotus: lotus kamal padma
leaf: leaf patti leaves
floral: floral flower flowers phool
heart: heart hearts
elephant: elephant haathi hathi
baby: baby बेबी newborn bachha bacha bachche kids child children bachchon baccho
men: men mens gents mard purush
gift: gift gifts tohfa uphar bhent gipht
"""

# what it costs and how it is paid
MONEY = """
price: price prices daam dam kimat keemat cost costs mulya rate bhav bhaav vilai dhara kimmat kiimat mrp charge charges fee fees shulk kharcha kharch kharche rates moolya मूल्य charj ret prais reit दामों charges pricing priced
goldrate: goldrate
making: making majdoori majduri mazdoori mazduri banwai banvai banai ghadai labour wages gharai majuri meking
wastage: wastage ghat ghatt वेस्टेज
tax: tax gst jiesti
bill: bill invoice rasid raseed receipt बिलों bills invoices receipts
discount: discount discounts chhoot chhut chut riyayat rebate concession chhoote sawlat katauti kansesan diskaunt savalat salavat discounted diskount
offer: offer offers ofer ofers afar ofar deal deals sale promotion
coupon: coupon promo code कूपन coupons
bargain: bargain bargaining molbhav
final: final aakhri akhri antim last आखिरी
expensive: expensive mehnga mahanga mehenga mahnga costly mehngi
cheap: cheap cheaper cheapest sasta saste sasti
exchange: exchange exchanged replace replaced replacement badal badalna badalne badli badle swap swapped swaps swapping badlane badalkar upgrade badalte badlu badlun eksachenj ekschenj ekschange
buyback: buyback kharidte resale baybaik bayabaik baibaik
sell: sell selling sold bech bechna becha bechne bechu bechun bechte
return: return returns returned returnable wapas vapas wapsi vapsi lauta lautana lautane lautaya lautayi lautai lautaye lautau parat ritarn
refund: refund refunds refunded refundable rifand
money: money amount paisa paise paisay rakam raqam
cash: cash nakad nagad kaish
pay: pay paid bharna bharni bharne bharo bharein bharenge bharte bharti bharni payment payments bhugtan pement chukana paying
amex: amex american
card: card cards kard credit debit kard
upi: upi gpay phonepe paytm googlepay यूपीआई
cheque: cheque chek
cod: cod सीओडी
pan: pan pancard pain
aadhaar: aadhaar aadhar adhar
emi: emi easyemi kist kisht kishten kistein kiston kiste kishto kistey installment instalment installments instalments imi bnpl iemai
loan: loan udhaar udhar karz karj credit rin girvi mortgage लोन loans
scheme: scheme plan yojana yojna plans schemes skim skeem
saving: saving savings bachat
bonus: bonus bonas
validity: validity valid expiry expire expires expired vaidh vaidhta manya maanya
maturity: maturity mature matures redeem redeemed redemption pura poora puri poori पूरी पूरा मैच्योरिटी मेच्योरिटी
miss: miss missed skip skipped chhut chook
interest: interest byaj
advance: advance agrim peshgi advans byana token deposit जमा एडवांस edvans
lock: lock reserve reserved reserves reserving rukta rukti rukega holding held locked pakka fix fixed protect protected protection hold
invest: invest investment nivesh profit munafa
free: free waived waive nishulk nihshulk muft phri fri gratis complimentary frii
voucher: voucher giftcard vouchers vauchar
cashback: cashback
customs: customs duty duties
deduct: deduct deduction deducted kat katega katoge katta katna kata kaatoge kaat katauti kaata cut
value: value mulya moolya
percent: percent pratishat
minimum: minimum smallest least kamsekam starting
maximum: maximum zyada jyada adhiktam limit seema
"""

# what the shop does, where and when
SERVICES = """
store: store stores shop shops dukan dukaan dukane showroom showrooms shorum branch branches shakha outlet kadai dokan stor
address: address pata location lokeshan located kahan kaha where kidhar
map: map maps direction directions rasta
open: open opens opened khula khule khuli khulta khulti khulte khulne khulegi kholte khulla opening thirakkum
close: close shut shuts closed closes closing band bandh
time: time timing timings samay baje vela hours hour kitnebaje ghante
holiday: holiday chhutti chutti अवकाश holidays chhuttiyan
sunday: sunday ravivar itwar itvar raviwar
monday: monday somvar somwar som
tuesday: tuesday tuesdays mangal mangalvar mangalwar
wednesday: wednesday budhvar budhwar budh
thursday: thursday guruvar brihaspati brihaspativar guruwar veervar
friday: friday juma jumma jumme jumah shukravar shukrawar shukra
saturday: saturday shanivar shaniwar shanichar
parking: parking valet twowheeler scooter bike park gadi gaadi car vehicle gaadiyan
floor: floor manzil manjil tal
lounge: lounge lounj laaunj
appointment: appointment apointment mulakat milne slot apointament
book: book booking booked buk
visit: visit visits aakar aake aakr aana aane aau aaun विज़िट विज़िट्स
home: home ghar doorstep होम घर
videocall: videocall
call: call phone fon kol
callback: callback
try: try trial tryon pehen pehan pehenkar aajmana trai ट्रायल trials
order: order orders ordar aardar
status: status pahucha pahuncha kahanpahucha track tracking
custom: custom customised customized customise bespoke banwa banwana banwane banwau banwaun banvana banvani banva handmade madetoorder कस्टम कस्टमाइज़ कस्टमाइज़्ड
make: make made making banana banate banoge bana
engrave: likhai likhaai likhayi उत्कीर्ण उत्कीर्णन engrave nakkashi nakkaashi naqqashi engraved engraving khudwana likhwa likhwana likhwane likhwau likhwaun likhwaye khudai लिखवा लिखवाना khudta khudti khudte khudega khudegi khudenge khudna khudne khuda khudi khude khudaya khudwayi खुदता खुदे खुदा खुदी
handwork: handwork handcraft handcrafted hastnirmit haath hath hathkaam handwritten hastlikhit handmade
machine: machine machines machinemade mashin mashinwala
resize: resize resized resizing tang dhila risaij
alter: alter alteration
repair: repair repairs repaired repairing marammat maramat jod jodna jodne jodni tooti tuti toota tuta broken solder soldering tanka fix rippair ripeyar ripear
polish: polish polishing polished palish chamak chamkana shine
clean: clean wipe wiping cleaning saf saaf safai dhona dho wash washing
replate: replate replating rhodium plating रोडियम
pierce: pierce piercing chhed chhidwana chhidana chhedna chhidvana chhidwane kaanchhidwana छिदवाई छेदन
deliver: deliver डिलीवरी delivery pahuchega pahunchega pahuchegi pahunchegi pahunchta pahuchta pahunchane pahuchane bhijwa bhijwate bhijwaoge delivered delivers dilivari dilevri delivary courier kuriyar shipping ship shipped ships shipment parcel parsal postage dak daak freight bhejna bhejne bhejte bhejenge dispatch dispatched डिस्पैच dispaich
insurance: insurance insured insure bima beema insurans inshorens inshurans इंश्योरेंस इन्शुरन्स इंश्योर्ड
lost: lost lose loses losing loss misplace misplaced misplacing missing kho khoya gum gumna khogaya
theft: theft stolen burglary chori steal
damage: damage damaged tod
warranty: warranty guarantee guaranty varanti guaranteed garanti garantee waranti warrantee
speciality: speciality specialty known famous mashhoor mashhur prasiddh khasiyat
abroad: abroad outside videsh foreign international overseas nri
india: india bharat desh
city: city sheher shahar
documents: paperwork papers dastavez document documents kagaz kaagaz dastavej kagazat id proof
complaint: complaint unhappy dissatisfied displeased grievances naraz naraaz asantusht complaints complain shikayat shikaayat grievance escalate
answer: answer answered respond response uttar jawab javab reply
staff: staff karmchari employee employees salesperson स्टाफ
owner: owner own owns owned owners maalik malkin swami malik runs founder proprietor sanchalak chalata
start: start started starts founded established began begin begins shuru shuruat suru begun opened
manager: manager mainejar
designer: designer designers dizainer draws sketch sketches naksha डिज़ाइनर
karigar: karigar artisan craftsman goldsmith sunar
data: data jankari detail details information privacy number
photoconsent: consent permission anumati ijazat
delete: delete erasing erased removal deleted deletion deleting erase erasure hatana mitana
care: care dekhbhal dekhrekh sambhal sambhalna rakhna rakhe rakhen rakhein keep store
wear: wear worn wearing pehn pehnu pehnna pehne pehenna pahan
perfume: perfume itr scent
swim: swimming swim pool tairna
water: water pani paani
soap: soap sabun
restring: restring restrung restringing restringed piro gunth pirona pirone pirwana pirwane piroke पिरोने पिरवाने
message: message messages msg sandesh
box: box boxes dibba dibbe dabba dabbe
pouch: pouch pouches thaili theli पाउच
black: black kala kali kaali kala tarnish tarnishes darken darkens darkened blackens
allergy: allergy alarji
festival: festival tyohar tyohaar utsav
diwali: diwali deepawali deepavali dhanteras dipawali
padwa: padwa gudi gudhi gudipadwa
akshaya: akshaya akshay
navratri: navratri navratra
rakhi: rakhi rakshabandhan raksha
cancel: cancel cancels cancelled canceled cancelling cancellation cancellations radd nirast कैंसल कैंसिल
policy: policy policies niyam rule rules
member: member membership loyalty
vacancy: vacancy vacancies hiring recruitment bharti rozgar naukri naukari
job: job
rent: rent rents renting rented kiraya kiraye rental
locker: locker लॉकर lockers
mehndi: mehndi mehendi
"""

# English words as Indian scripts write them, where the sound is too far from the spelling
HEARD = """
exchange: एक्सचेंज
trial: ट्रायल
visit: विज़िट
warranty: वारंटी
guarantee: गारंटी
insurance: इंश्योरेंस
courier: कूरियर कुरियर
charge: चार्ज
rate: रेट
buyback: बायबैक
lock: लॉक
fix: फिक्स
rhodium: रोडियम
shipping: शिपिंग
store: स्टोर
stock: स्टॉक
scheme: स्कीम
certificate: सर्टिफिकेट
certified: सर्टिफाइड
hallmark: हॉलमार्क
delivery: डिलीवरी
advance: एडवांस
plan: प्लान
parcel: पार्सल
"""
