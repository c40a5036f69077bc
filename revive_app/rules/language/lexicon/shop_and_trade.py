"""The shop and its rooms, its people, how it shows, sells and serves; the pieces a jeweller's page names."""

THINGS = """
emerald | panne panno panna
meenakari meena meenawork | meena mina meene
line lines row rows | lad ladi lari ladiyan
nominee nominees heir successor | waris
casting | dhalai
sample samples | namuna
certificate report reports labreport | riport
estimate quotation | andaza
photograph snap
resin wax
metalwork
antitarnish strip strips
showpiece
velvet
butterpaper
counter counters
trainee
branchmanager
sterile sterilised sterilized hygienic hygiene
parent parents guardian guardians
ground basement | tahkhana bhutal
upstairs mezzanine
workshop workshops factory manufacturing karkhana manufacturer | karkhana kaarkhana varkshap
warehouse godown | godam
receptionist helpdesk desk | risepshan
waitingarea
private exclusive vip | niji akele ekant praivet
queue rush crowd crowded | bheed qatar laain
exhibition exhibitions fair expo stall | pradarshani mela numaish
franchise franchisee dealership | frainchaiji franchaiz frenchaiji
partner partners partnership collaboration tieup | sajhedar bhagidar
competitor competitors rival tanishq malabar kalyan joyalukkas caratlane bluestone senco pcj
brand brands branded titan fossil casio | braind brand
giftwrap giftwrapping hamper
corporate institutional | korporet
bulk dozens quantity wholesale | thok
limited edition
bestseller bestselling popular popularity trending trend famous fashion | mashhur lokpriya prachalit faishan trend
arrivals fresh
oldest
pair pairs | jodi joda jode
single lone | akela iklauta ekek
spare
crown tiara mukut | mukut taj
cuff
waistband | kandora
thushi
tanmani
saaj kolhapuri
aad
rakhdi borla | rakhdi
timaniya
hathphool haathphool hathphul | hathphul
jewelbox casket | singardan
crucifix rosary
mala | mala maala
birthstone birthstones
clearance
assay assaying bureau
916
tag tags label labels | chitt chit taig lebal tek
gross net
measure measurement measurements diameter width thickness height inch inches millimetre mm cm centimetre dimension dimensions | mithi chaudai unchai motai inch
size sizer sizers
"""

DOINGS = """
sell sells selling sold stock stocked | bech bik
buy buys buying bought purchase purchased purchases purchasing | kharid khareed kharidari kharidi
show shows showing shown display displayed demonstrate | dikha dikhla darsha
see view look looking | dekh
choose chose chosen select selected selection | chun
prefer liking like likes liked love favourite favorite dislike | pasand psand naapasand
try trying tried | aazma azma
wear wears wearing | pehen pahan pehn pahn
ordered preorder | mangwa mangva mangwana mangaa
reserve block blocked freeze frozen prebook | blok rok rakhva
serve serves serving attend attended assist assisted
advise advice advisor suggestion recommend recommended guidance guide consult consultation | salah salaah sujhav mashwara raay
handle handling manage managed manages | sambhal chala dekhbhal
employ employed work works worked working
train trained training course learn learning teach | sikh sikha prashikshan
guarantee assured assurance promise promised | vada vaada gaurantee bharosa garanti
compare comparison versus vs difference differ different | tulna antar fark farq
bargain negotiate negotiable | molbhav
warn warning | chetavani
inform informed notify notified notification notice intimate | suchna suchit bata notis
announce announced | ghoshna
explain explained explanation demonstrate | samjha
ask asks asked enquire inquire question | puchh pooch puch
answer reply replied respond | jawab uttar
speak speaks spoke spoken talk talking language | bol
write writes wrote written writing | likh likhva
read reads reading | padh
phone dial telephone | fon ghumana
complain complained unhappy dissatisfied unsatisfied satisfied satisfaction satisfy grievance | shikayat asantusht santusht santushti sikayat
contact contacts escalate | sampark
thank thankful
help helped helping | madad
record recorded shoot | rikard shut
photograph photographs photography selfie | khinchva
upload download install | daunlod
follow followed
celebrate celebration
decorate decoration decorated | saja
gifted | bhent
named called
founded establish establishment inception | sthapit sthapna
designs designing designed draw draws drew
craft crafted craftsmanship handmade handcrafted artisan | kaarigari hastkala shilp
"""
