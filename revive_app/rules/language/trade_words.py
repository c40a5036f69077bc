"""The words of an Indian jeweller's shop: one line a notion, its English name first, then what people write.

Spellings are Latin; Indian scripts arrive here romanised and folded, so each needs one entry only.
"""

# said in nearly every text of a jeweller, so hardly evidence of anything
PERVASIVE = "jewellery gold store price piece day carat order time bill design policy"

# what a piece is
KINDS = """
jewellery: jewellery jewelry jewelery jewels gahne gehne gahana gahna zevar jevar abhushan ornament ornaments zewar dagine nagai
ring: ring rings anguthi angoothi anguthiyan anguthiyaan mundri challa mothiram ungaram
chain: chain chains chen
necklace: necklace necklaces haar har hara haram haaram neckpiece malai mala neklas neckles
choker: choker chokar
set: set sets
pendant: pendant pendants locket lockets pendal
mangalsutra: mangalsutra mangalsutras mangal thali
earring: earring earrings kanbali bali baliyan tops studs stud karnaphool kaan jhumka jhumke jhumki jhumkas jhumkis jhumkaa earing bugadi kammal iyaring iaring
bangle: bangle bangles kangan kangans chudi chudiyan churi churiyan choodi chudiya valayal gajulu
kada: kada kade kara
bracelet: bracelet bracelets breslet
nosepin: nosepin nath nathni nath laung nathiya
anklet: anklet anklets payal pajeb payals kolusu
toering: toering bichiya bichhiya bichhua
tikka: tikka tika maangtikka mangtika maang
kamarband: kamarband kamarbandh vaddanam oddiyanam
brooch: brooch
cufflink: cufflink cufflinks
coin: coin coins sikka sikke sikko koin
bullion: biscuit bullion
idol: idol idols murti murtiyan moorti
article: bartan utensil thali glass
watch: watch watches ghadi ghadiyan
"""

# what it is made of
MATERIALS = """
gold: gold sona sone sonu sonya swarna suvarna thangam bangaram sonar golden
silver: silver chandi chaandi velli vendi rupa silvar
platinum: platinum pletinam platinam plaitinam
diamond: diamond diamonds heera heere hire hira hiron vairam vajram daimand daymand
pearl: pearl pearls moti motiyan muthu
stone: stone stones nag nagina nageena ratna ratan pathar patthar gem gems gemstone gemstones
ruby: ruby rubies manik
emerald: emerald emeralds panna
sapphire: sapphire neelam pukhraj
kundan: kundan
polki: polki
meenakari: meenakari minakari enamel
temple: temple mandir
antique: antique
artificial: artificial imitation nakli kritrim bentex onegram plated plating
labgrown: labgrown lab grown
rosegold: rosegold rose
"""

# how good it is, how it looks, for whom
QUALITIES = """
purity: purity shuddhata shudhata shudh shuddh pure
carat: carat karat kerat kairet
hallmark: hallmark hallmarked hallmarking huid bis holmark halmark
certificate: certificate certified certificates certificat praman sartifiket igi gia sgl
weight: weight vajan wazan vazan bhari bhaari heavy bhar
light: light lightweight halka halke halki
size: size sizes saiz naap nap maap
colour: colour color rang rangon
design: design designs dijain dizain disain model models pattern style namuna
collection: collection collections kalekshan range
catalogue: catalogue catalog catlog catlogue brochure
photo: photo photos pic pics picture pictures image images foto tasveer tasvir selfie
video: video videos vidiyo vidio
bridal: bridal bride dulhan shaadi shadi wedding vivah lagna byah marriage kalyanam dulhaniya
baby: baby newborn bachha bacha bachche kids child children bachchon baccho
men: men mens gents mard purush
gift: gift gifts tohfa uphar bhent gipht
"""

# what it costs and how it is paid
MONEY = """
price: price prices daam dam kimat keemat cost costs mulya rate bhav bhaav vilai dhara kimmat kiimat mrp charge charges fee fees shulk moolya charj ret prais reit
goldrate: goldrate
making: making banwai banvai banai ghadai labour gharai majuri meking
wastage: wastage ghat ghatt
tax: tax gst jiesti
bill: bill invoice rasid raseed receipt
discount: discount discounts chhoot chhut chut riyayat rebate concession off chhoote sawlat katauti kansesan diskaunt savalat salavat discounted diskount
offer: offer offers ofer ofers afar ofar deal deals sale yojna promotion
coupon: coupon promo code
bargain: kam
final: final aakhri akhri antim last
expensive: expensive mehnga mahanga mehenga mahnga costly mehngi
cheap: cheap cheaper cheapest sasta saste sasti
exchange: exchange exchanged badal badalna badalne badli badle badlane badalkar upgrade badalte badlu badlun eksachenj ekschenj ekschange
buyback: buyback kharidte resale baybaik bayabaik baibaik
sell: sell selling sold bech bechna becha bechne bechu bechun bechte
return: return returns returned returnable wapas vapas wapsi vapsi lauta lautana lautane lautaya lautau parat ritarn
refund: refund refunds refunded rifand
money: money amount paisa paise paisay rakam raqam
cash: cash nakad nagad kaish
pay: pay paid payment payments bhugtan pement chukana paying
card: card cards kard credit debit kard
upi: upi gpay phonepe paytm googlepay
cheque: cheque chek
cod: cod
pan: pan pancard pain
aadhaar: aadhaar aadhar adhar
emi: emi kist kisht kishten kistein kiston kiste kishto kistey installment instalment installments instalments imi bnpl iemai
loan: loan udhaar udhar karz karj credit rin girvi mortgage
scheme: scheme schemes skim skeem yojana plan
saving: saving savings bachat
bonus: bonus bonas
maturity: maturity mature matures redeem redeemed redemption pura poora
miss: miss missed chhut chook
interest: interest byaj
advance: advance agrim peshgi advans byana token deposit
lock: lock locked pakka fix fixed protect protected protection hold
invest: invest investment nivesh profit munafa
free: free muft phri fri gratis complimentary frii
voucher: voucher giftcard vouchers vauchar
cashback: cashback
deduct: deduct deduction deducted kat katega katoge katta katna kata kaatoge kaat katauti kaata cut less
value: value mulya moolya worth
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
close: close closed closes closing band bandh
time: time timing timings samay baje vela hours hour kitnebaje ghante
holiday: holiday chhutti chutti
sunday: sunday ravivar itwar itvar raviwar
monday: monday somvar somwar
tuesday: tuesday tuesdays mangalvar mangalwar
wednesday: wednesday budhvar budhwar
thursday: thursday guruvar brihaspativar guruwar veervar
friday: friday shukravar shukrawar
saturday: saturday shanivar shaniwar
parking: parking park gadi gaadi car vehicle gaadiyan
floor: floor manzil manjil tal
appointment: appointment apointment mulakat milne slot apointament
book: book booking booked buk
visit: visit aana aane aau aaun
home: home ghar doorstep
videocall: videocall
call: call phone fon kol
callback: callback
try: try trial tryon pehen pehan pehenkar aajmana trai
order: order orders ordar aardar
status: status pahucha pahuncha kahanpahucha track tracking
custom: custom customised customized customise bespoke banwa banwana banwane banwau banwaun banvana banvani banva handmade madetoorder
make: make made making banana banate banoge bana
engrave: engrave engraved engraving khudwana naamlikhwana likhwana khudai
resize: resize resized resizing bada badi chhota chhoti tang dhila bigger smaller risaij
alter: alter alteration
repair: repair repairs repaired repairing marammat maramat jod jodna jodne jodni tooti tuti toota tuta broken solder soldering tanka fix rippair ripeyar ripear
polish: polish polishing polished palish chamak chamkana shine
clean: clean cleaning saf saaf safai dhona dho wash washing
replate: replate replating rhodium plating
pierce: pierce piercing chhed chhidwana chhidana chhedna chhidvana chhidwane kaanchhidwana
deliver: deliver delivery delivered delivers dilivari dilevri delivary courier kuriyar shipping ship shipped ships shipment parcel parsal bhejna bhejte bhejenge dispatch dispatched
insurance: insurance insured insure bima beema insurans inshorens inshurans
lost: lost lose loses losing missing kho khoya gum gumna khogaya gaya
theft: theft stolen chori steal
damage: damage damaged tod
warranty: warranty guarantee guaranty varanti guaranteed
abroad: abroad outside videsh foreign international overseas nri
india: india bharat desh
city: city sheher shahar
documents: document documents kagaz kaagaz dastavej kagazat id proof
complaint: complaint complaints complain shikayat shikaayat grievance escalate
answer: answer jawab javab reply
staff: staff karmchari employee employees salesperson
owner: owner malik founder proprietor sanchalak chalata
start: start started starts founded established since shuru shuruat suru begun opened
manager: manager mainejar
karigar: karigar artisan craftsman goldsmith sunar
data: data jankari details information privacy number
photoconsent: consent permission anumati ijazat
delete: delete deleted erase hatana mitana
care: care dekhbhal dekhrekh sambhal sambhalna rakhna rakhe rakhen rakhein keep store
wear: wear wearing pehn pehnu pehnna pehne pehenna pahan
perfume: perfume itr scent
swim: swimming swim pool tairna
water: water pani paani
soap: soap sabun
box: box dibba dabba pouch
black: black kala kali kaali kala tarnish
allergy: allergy alarji
offers: festival diwali dhanteras navratri akshay padwa gudi
policy: policy policies niyam rule rules
member: member membership loyalty
job: job naukri vacancy
rent: rent kiraya kiraye rental
locker: locker
mehndi: mehndi mehendi
"""
