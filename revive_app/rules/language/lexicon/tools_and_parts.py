"""Tools, parts, stuffs and what is packed, measured and mended."""

THINGS = """
axe saw | kulhadi aari
anvil chisel | chheni
bolt nut screwdriver | bolt pechkas
bracket clamp
brick cement | eent sement
broom mop | jhadu pochha
cable
clip clips paperclip | klip
compass
cork
crate carton cartons | petti peti
drill
drum barrel | dhol
elastic | ilastik
engine motor | injan motar
flask
foam sponge | sponj
foil | pannii
funnel
gear lever
glove gloves | dastane
handle knob | hattha
hinge | kabza
hose pipe tube | nali paip
jack
ladder
lathe
lid cover cap | dhakkan
magnet | chumbak
matchbox lighter | maachis
mortar pestle
nozzle
pebble gravel | kankad
plank | takhta
plier pliers tweezers tweezer | plas chimti
pole rod | khamba chhad
pump
ribbon lace bow | feeta lace
rivet
rod
rope | rassi
ruler measuring
sack | bori
scissor
shovel spade | fawda
sticker stickers | stikar
strap straps | patta
switch | svich
tank | tanki
tape | tep
thermometer
tin can
torch flashlight | tarch
trolley
tub
valve
vase | guldan
wheel | pahiya
whistle | seeti
wrench spanner | paana
zipper
trim border | kinari
pattern template
texture grain
filament
lacquer varnish
adhesive
abrasive emery sandpaper | regmal
flux borax | suhaga
crucible furnace | bhatti kuthali
ingot | silli
nugget flake
ore | ayask
carbon graphite | koyla
sulphur | gandhak
mercury
chrome chromium
varq | varq
cameo intaglio
cabochon
filigree granulation repousse
bezel pave
halo
marquise baguette
sieve | chhalni
caliper vernier
gauge
tester touchstone | kasauti
"""
