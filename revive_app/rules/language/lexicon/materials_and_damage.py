"""What things are made of, how they are made, how they spoil and how they are put right."""

THINGS = """
thread threads string strand cord | dhaga dhaaga dhage dori dor sutli
wire wires | taar
hook hooks | kunda hook huk
clasp fastener screw screws pin safetypin bayonet | pench pech peinch kadi kundi skru
link links joint joints
prong prongs claw claws bezel
backing foil foiling refoil refoiling | peechha dank
edge edges rim corner | kinara kona dhar
surface layer layers coat coated coating | parat satah lep
hole holes | surakh sooraakh ched
tight narrow | tang
matte finish finishing | phinish finishing phinishing
plated plating dip dipping | platd mulamma
solid hollow | thos khokhla pola
alloy copper zinc nickel cadmium iron metal metals | tamba loha dhatu pital jasta
brass bronze steel stainless titanium tungsten | peetal kansa kaansa steel
wood wooden | lakdi
glass crystal | kaanch kanch
rubber silicone silica gel | rabar silika
ceramic porcelain marble clay | sangmarmar
ivory lac shell | haathidant laakh
cubic moissanite swarovski | moisanait
clarity grade grades quality grading | kwaliti kvaliti quality gunvatta kvalati darja grade kvolity qwality
origin source mine mines mined sourced sourcing imported import procure | utpatti khaan khadan mool mangate
sachet | pudiya paiket
ultrasonic ultrasound steam | altrasonik altrasaunik
microscope lens loupe magnifying | lens
xrf caratmeter spectrometer | eksaraef karatmeter
scale scales weighing | tarazu tol
mark marks marked logo symbol | nishan chinh
digit digits alphanumeric code character characters letter letters | akshar kod shabd
drawing drawings sketch cad render blueprint 3d | chitra rekhachitra nakshaa draing kaid
sample samples mock | namoona
replica similar lookalike | naqal hubahu miltajulta
filigree nakshi carving carved | nakkashi
"""

DOINGS = """
resize enlarge enlarges enlarged enlarging widen widening tighten tightening
wrap wraps wrapped wrapping | lapet
scratch scratches scratched scuff rub rubbed rubbing abrade | kharoch kharonch ragad ghis
dent dented bend bent deformed crooked twisted | pichak mud tedha tedhi dabb mudna
crack cracks cracked chip chipped fracture | darar tadak chatak
stain stains spot spots patch rust rusted corrode corrosion | daag dhabba zang jang
fade fades faded fading dull dim discolour discolor discoloured | phika fika feeka maddham feeki
tarnish tarnished tarnishing blacken blackened oxidised oxidized
tear torn rip ripped snap snapped | phat tutkar
loose loosen loosened wobble wobbly | dheela dhila dhili hil
wornout
broke broken break breaks breaking unbroken | toot tuta toota tut tod
fell fallen fall falls drop dropped falling | gir
missing absent | gaayab gayab laapata
leak leaking spill spilled | tapak
burn burnt fire | aag jala
melt melts melted melting molten | pighal galna gala gal galaa galana galane galate galakar galwa pighla
cast casting mould mold | dhalai dhala saancha sancha kaasting
weld welded solder laser | jhalai tanka
hammer hammered beaten | hathauda thok
cut cuts brilliant facet facets faceted princess cabochon | taraash tarash kataai
polish shine shiny glossy glitter glow lustre luster sparkle sparkling gleam bright brightness | chamak chamakdar chamkile chamkila raunak
buff buffing buffed
treated treatment natural synthetic dyed | prakritik kudrati banavati naichural
flaw flaws defect defective fault faults inclusion | dosh kami khot khami kharabi
repair mend fix fixing fixed refix refixing rectify restore restoration renew refurbish reset | sudhar sudhaar thik theek durust durusti
glue paste stuck | chipak chipka gond
soak soaked dip immerse wet moist | bhigo bhig geela gila dub
dry dried drying | sukha sukh sookh
rub scrub scrubbing rubbing scour | ragad ghis maanj manj
wipe wiped wiping | ponchh poch pochh
rinse wash washed | khangal
care stored storing storage | sambhal sanjo
protect protected protection safeguard prevent | bachav bacha suraksha hifazat
spoil spoils spoiled ruin ruined harm harmed harmful harms deteriorate | kharab kharaab bigad bigda barbad nuksan nuksaan
stretch stretched stretches expand | khinch kheench phail
shrink shrinks | sikud
tie tied knot | baandh gaanth
remove removed removing detach | nikal nikaal hata utar utaar
put insert | daal dal
attach attached fit fitted mount mounted affix add added | laga jad jada jadwa jadau
separate separated apart individually | alag juda
assemble assembled built
drill drilled
"""
