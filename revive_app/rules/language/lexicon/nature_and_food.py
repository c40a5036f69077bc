"""Beasts, plants, weather, dishes: what a jeweller's page hardly names and a stray question may."""

THINGS = """
ant bee butterfly | cheenti madhumakkhi titli
bear wolf fox | bhalu bhediya lomdi
buffalo goat sheep | bhains bakri bhed
camel donkey mule | oont gadha
crocodile turtle tortoise | magarmachh kachhua
crow pigeon sparrow | kauwa kabutar gauraiya
deer monkey | hiran bandar
duck hen swan | batakh murgi hans
eagle owl | garud ullu
frog | mendhak
lion tiger leopard | sher baagh cheetah
mouse rat | chuha
peacock
pig | suar
rabbit | khargosh
spider | makdi
worm
feather fur | pankh
egg eggs | anda
honeycomb
grass | ghaas
leaf leaves
root
seed seeds | beej
flower flowers petal | phool pankhudi
rose jasmine marigold lily sunflower | gulab chameli genda
lotus
banyan peepal neem | bargad peepal neem
bamboo | baans
mango apple banana grape guava papaya | aam seb kela angoor amrood
coconut almond cashew raisin walnut | nariyal badam kaju kishmish akhrot
pomegranate | anar
watermelon | tarbooz
potato tomato onion garlic ginger | aloo tamatar pyaz lehsun adrak
carrot cabbage spinach peas cauliflower brinjal | gajar gobhi palak matar baingan
chilli pepper | mirch
cumin cardamom clove cinnamon saffron | jeera elaichi dalchini kesar
wheat barley maize millet | gehun jau makka bajra
flour | aata maida
bread roti chapati paratha | roti paratha
lentil lentils dal | daal
curd yogurt buttermilk cheese paneer | dahi chaach paneer
samosa pakora kachori dosa idli | samosa pakoda kachori
pickle chutney | achar
noodles pasta soup salad
cake pastry
jalebi gulabjamun barfi halwa ladoo kheer | jalebi barfi halwa laddoo
paan supari tobacco | paan supari tambaku
buffet
recipe
sky cloud clouds | aasman
lightning thunder storm | toofan
fog mist | kohra
snow hail | barf ole
river lake pond canal | nadi jheel talab
well spring waterfall | kuan jharna
mountain hill valley | pahad parvat ghati
forest jungle desert | jangal van registan
island | dweep
ocean wave | lahar
sand | ret baalu
soil earth | dharti
planet
smoke ash | dhuan raakh
spark flame | chingari lau
shadow | chhaya parchhai
noise sound | shor awaaz
silence | khamoshi
echo
heatwave
drought famine | sookha akaal
landslide
volcano
east west north south | purab poorv paschim dakshin
eastern western northern southern
"""
