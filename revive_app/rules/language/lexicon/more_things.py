"""What else a customer may name: trades, foods, machines, arts and places a jeweller has nothing to do with."""

THINGS = """
insurance | bima
loan | karza rin
mortgage | rehan
tuition | tyushan
ticket tickets | tikat
booking | buking
museum | sangrahalay
temple temples church mosque gurudwara | masjid girja gurudwara
park zoo circus | chidiyaghar
hospitality
wifi
parlour parlor salon saloon spa | parlar sailun
gym | vyayamshala
club | klab
bar pub
cinema theatre
library | pustakalay
pharmacy chemist | davakhana
grocery supermarket vegetables vegetable | sabzi kirana tarkari
bakery cake | kek
chocolate chocolates | chaklet
icecream | kulfi
pizza burger
biryani curry
honey | shahad shahd
ghee butter | makkhan ghi
egg meat chicken mutton | anda murgi
football cricket match hockey ipl | kriket
chess | shatranj
election vote politics politician minister | chunav neta mantri rajneeti
primeminister modi gandhi | pradhanmantri
war peace | yudh shanti
crime thief robber burglar | chor daku lutera
theft robbery robbed burglary looted stolen | chori loot lut
jail prison
flood earthquake disaster | baadh bhukamp
corona covid pandemic vaccine vaccinated vaccination mask | tika mahamari
insect mosquito cockroach | keeda
poem story stories novel | kavita kahani
joke | chutkula
recipe recipes
homework essay | nibandh
maths science geography | ganit vigyan
code programming python software
robot ai chatbot bot | robot
space moon star planet planets | chand chandrama tara taare
king queen prince princess | rajkumar rajkumari maharaja maharani
crown | mukut
actor actors actress celebrity celebrities singer | kalakar hiro heroin
model models
photographer photography
mehndi henna artist
band dj orchestra
caterer catering tent decorator decorators | shamiyana
venue banquet hall lawn | mandap hol
invitation invitations | nimantran
honeymoon
horse carriage | baggi
watch watches strap | ghadi
clock | deewarghadi
smartwatch
gadget gadgets electronics appliance appliances | upkaran
furniture | farnichar
crockery cutlery
painting paintings | chitrakala
statue sculpture | pratima
perfume
cosmetic
handbag wallet purse | batua
book
plant pot | gamla
land plot property house real | zameen jamin jaydad plot sampatti
rent lease hire | kiraya kiraye bhada
tenant landlord | kirayedar
builder construction | nirmaan
petrol
mechanic garage | gairej
tyre engine
kite firecracker crackers | patakhe patang
lottery
gambling casino betting | jua satta
smuggling hawala | taskari
customs
export exports exporter import | niryat aayat
patent trademark copyright
audit auditor inspection raid | chhapa
tax | kar
award awards medal trophy | padak
diploma degree | digri
interview resume cv biodata | saakshatkar
internship apprentice apprenticeship | prashikshu
job jobs vacancy vacancies career careers recruitment hiring | naukri rojgar bharti
shift overtime leave
uniform | vardi
union strike | hadtal
charity donation donate ngo | daan chanda
trust | nyas
blood
pet
stroller pram diaper
creche daycare
playground
feed feeding nursing breastfeeding
smoking
cloakroom
escort porter | kuli
shuttle pickup
tour guide | gaid
souvenir memento | yaadgaar
postcard
stamp
numismatic
victoria george british mughal | mughal angrez
treasure hidden | khajana khazana
mine mines mining | khadan
farm farming | kheti
oyster shell | seep seepi
amber jade lapis
sunstone malachite quartz rosequartz | sfatik sphatik
alexandrite spinel tourmaline
navaratna navratna | navratan
conch | shankh
rudraksha
astrology
vastu fengshui | vastu
tantra spell evil | nazar
reiki healing
complexion fair dusky wheatish | saanvla gora
outfit neckline blouse gown | blauj
hairstyle
personality | vyaktitva
"""
