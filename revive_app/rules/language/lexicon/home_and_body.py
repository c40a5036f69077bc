"""Things of the house, the table, the wardrobe and the body."""

THINGS = """
utensil article articles utensils vessel vessels | bartan bartanon
room rooms cabin chamber | kamra kaksh kamre
house flat apartment bungalow | makan makaan
kitchen | rasoi
toilet toilets washroom restroom bathroom lavatory urinal | shauchalay sauchalay toylet tailet bathrum vashrum
lift elevator escalator | lipht
stair stairs staircase steps climb | seedhi sidhi zeena jina
door doors gate entrance entry exit | darwaza darvaja dwar geit gate
window display showcase | khidki jharokha shokes
wall walls | deewar divar
roof ceiling terrace | chhat
garden lawn | bagicha bageecha
chair chairs seat seats seating sofa bench stool | kursi sofa sopha baithak
table tables desk | mez tebal
bed mattress bedding | bistar palang khat
pillow cushion | takiya
blanket quilt | kambal razai
curtain curtains | parda
carpet rug | kaleen galicha
mirror mirrors | sheesha aaina shisha aina darpan mirar
cupboard almirah wardrobe closet drawer | almari alamari daraz
vault strongroom | tijori
shelf shelves rack
lamp lamps bulb lantern | diya deepak batti deep
candle candles | mombatti
fan cooler | pankha
ac aircon airconditioned airconditioner conditioning | esi
heater geyser
fridge refrigerator | frij
tv television | tivi
electricity power current | bijli
plug charger charging socket | charjar charjing
wifi internet hotspot | vaifai waifai intarnet
camera cameras cctv surveillance footage recording recordings | kaimra kemra kaimre sisitivi rikarding
computer laptop tablet | kampyutar komputar laiptop
serial movie film cinema theatre | philm filam sineema
mobile smartphone cellphone iphone android handset | mobail mobaail
battery batteries cell | baitri betri
screen monitor
key keys | chabi chaabi kunji
padlock latch | taala tala
cloth fabric muslin towel napkin tissue duster | kapda rumal tauliya gamchha malmal
cotton | rui kapas sooti suti
silk | resham reshmi silk
wool woollen | oon uni
velvet satin | makhmal
leather | chamda
plastic polythene zip ziplock | plastik plaistik
sheet wrapper | panni
bag bags purse handbag backpack | jhola theila bastaa baig bastag
suitcase luggage baggage trunk | bakse sandook
basket | tokri
bucket | balti
bottle bottles flask | botal
bowl bowls | katori baul
cup mug | pyala kap
plate plates dish | thaal rakabi plet
spoon fork | chammach kaanta chamach
knife knives blade scissors | chaku chhuri kainchi
pot vessel kalash jar | matka ghada lota
tray
brush brushes toothbrush bristle | brash burush daatun
toothpaste toothpowder manjan | manjan tuthpest dantmanjan
detergent surf powder
vinegar | sirka
lemon lime | nimbu neembu
salt | namak
baking
sugar | cheeni chini shakkar
oil oily grease | tel chiknai
cream lotion moisturiser moisturizer sunscreen | krim kreem
makeup cosmetics lipstick kajal | mekap
hairspray spray sprays spraying deodorant deo | sprey spre
turmeric | haldi
chlorine | klorin
chemical chemicals acid bleach bleaching sanitizer sanitiser | tezab rasayan kemikal tejab sainitaizar
dust dirt dirty mud grime | dhool mitti gandagi dhul mail maila ganda gandi
tea | chai chay
coffee | kaufi kofi
milk | doodh dudh
juice drinks drink beverage beverages | sharbat
food meal meals lunch dinner breakfast snacks snack eat eating | khana bhojan nashta khaana
sweets sweet mithai | mithai laddu
fruit fruits | phal
rice grain | chawal anaj
cafe cafeteria canteen | kaife kaifetiriya
restaurant dhaba | restra restaurant
cigarette smoking smoke | sigret bidi dhumrapan
alcohol beer wine liquor | sharab daru
head | sar
hair haircut
face faces | chehra
forehead | matha
eye eyes | aankh ankh
lip lips | honth
tooth teeth dental | daant
neck throat | gardan
shoulder | kandha
arm arms elbow | baazu baju bhuja
wrist wrists | kalai
finger fingers thumb | ungli angutha anguli
nail nails manicure | nakhun
chest | chhati seena
waist belly | kamar
leg legs knee | taang ghutna
foot ankle | pair paanv paon
toe toes
skin | chamdi twacha tvacha skin
blood bleeding | khoon
bone | haddi
lobe lobes earlobe
wound infection infected swelling swollen | ghav zakhm sujan infekshan pakna
hurt hurts ache aches painful | dard
fever | bukhar
disease illness sick ill sickness | bimari beemari bimar
medicine medicines ointment antiseptic | dawa dawai malham
hospital clinic | aspatal haspatal
nurse
needle gun | sui bandook
dress clothes clothing kurta sherwani garment garments | kapde kapdon poshak libaas vastra dres
saree sari sarees | saari
lehenga ghagra | lehanga lahnga
dupatta scarf veil | chunri chunni odhni
shirt tshirt trouser trousers jeans pant | kameez pajama
shoe shoes sandal sandals slippers footwear | joota juta chappal jute
spectacles glasses sunglasses goggles eyewear | chashma chasma
belt
tie necktie
button buttons | batan
umbrella | chhata chhatri
toy toys | khilona
doll | gudiya
game games playground swing slide | jhula khel
novel magazine newspaper | kitab akhbar patrika
pen pencil | kalam
music song songs | sangeet gaana
bouquet garland | guldasta gajra
pet pets dog dogs cat cats animal animals puppy | kutta billi janwar paltu
cow horse | gaay ghoda
bird parrot | chidiya tota
fish | machhli
snake | saanp
tree plant | ped paudha
stove gas | chulha ges
sun sunlight sunshine | dhoop suraj
rain rains raining rainy monsoon | barish baarish barsat varsha
weather climate humid humidity moisture damp | mausam nami umas
summer | garmi garmiyon
winter | sardi sardiyon thand jaada
wind air airtight | hawa
sea seawater beach | samundar samudra
hot warm lukewarm heat heated boiling | garam gungun gunguna gunguni kunkuna
cold cool chilled ice | thanda thandi
"""
