"""Money, banks, papers, rules and agreements."""

THINGS = """
cash banknotes currency | नोट नोटों
rupee rupees | rupaya rupaye rupay rupiya
dollar dollars euro euros pound pounds dirham currency forex | dalar mudra
bitcoin crypto cryptocurrency ethereum usdt | bitkoin kripto
banknote notes
salary salaries wage income earning earnings | tankhwah vetan pagar selri kamai
turnover revenue profit profits sales | bikri tarnovar munafa
share shares mutual sip fd bond bonds sgb etf portfolio | shear nivesh
itr tds | aaykar
budget | bajat
account accounts | khata khaata akaunt
atm | etiem
ifsc
netbanking neft rtgs imps wire | netbenking
wallet wallets phonepe paytm googlepay gpay | batua bhim
qr scanner scan barcode | skain skan kyuar
swipe swiped pos | svaip
surcharge markup | sarcharge sarcharj
processing | prosesing praosesing
penalty penalties latefee forfeited forfeit | jurmana dand penalti
counter cashier | kauntar galla
copy copies photocopy xerox duplicate reprint reprinted | prati kopi
print prints printed printing printer | print chhapna chhapai
sodexo
lottery contest competition winner prize prizes award awards | inaam puraskar itnam lakidra avord award
points reward rewards | ank riwards rivard
cheque cheques | chek
draft dd
passport visa | pasport
licence license driving | laisens
voter | matdata
gstin gst | jiesti
signature sign signed signing signatory | dastakhat hastakshar sain
stamp stamped stamps | mohar thappa
form forms application | farm fom arzi aavedan
agreement contract | samjhauta karar
rule rules regulation regulations law laws legal legally rbi government govt | kanoon kaanoon kanun qanoon sarkar sarkari
rights entitled | adhikar haq
leaflet pamphlet flyer | parcha
list lists menu | suchi list
file folder | fail
email mail mails inbox | imel email iimel
post mailbox postal | daak chitthi khat patra
website web site webpage online web portal url link | vebsait website onlain
app apps playstore | aip aep
whatsapp | vatsap vhatsap whatsap
instagram facebook youtube twitter reels | instagram fesbuk yutyub
password login otp username | pasvard otipi
advertisement advertising ad ads marketing promotional newsletter spam | vigyapan ishtihar
news announcement | khabar samachar
history record records | itihas rikard
report reports | riport
survey feedback review reviews rating ratings | rivyu samiksha
residence residential | niwas nivas
identity identification kyc | pehchan pahchan pahchaan
"""

DOINGS = """
owe owed outstanding due dues pending balance remaining | baqi baki bakaya baaki
earn earned | kama
spend spent | kharch
borrow lend lending | udhar
profit gain | fayda faayda labh
save saving saved economise | bacha bach
calculate calculated calculation compute count counted | hisab hisaab gin ginti jodkar
include included includes including inclusive covered covers cover | shamil saamil kavar
exclude excluded excluding exempt exemption except | alaava
apply applies applied applicable | lagu laagu
enrol enroll enrolled subscribe register registered registration | panjikaran panjikrit rajistar
withdraw withdrawal withdrew quit | nikaal chhod
cancel cancelled cancellation cancels cancelling revoke annul | radd rad kainsal kensil kainsil kansal
postpone postponed delay delayed defer | taal deri vilamb
approve approved approval agree agreed | manzoor manjuri manzur swikriti sahmat
refuse refused reject rejected deny denied decline declined | inkar asvikar
verify verified verification authenticate authenticity | satyapan veriphai
permit permits permitted | ijazat anumati
compulsory mandatory obligatory | anivarya majburi
prove proof evidence | saboot sabut
transfer transferred transferable transferring assign | transfar tabadla
pledge pledged | girvi bandhak
claim claims claiming claimed | dava daava klem
"""
