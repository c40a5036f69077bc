"""Ways and places, vehicles, towns and lands, parcels and who carries them."""

THINGS = """
route path direction lane street road highway | raasta sadak gali marg
corner circle square crossing junction chowk roundabout | chowk chauraha nukkad
station railway terminus platform | steshan stesan
metro subway | metro
train | relgaadi tren rail
bus busstop
airport flight plane aeroplane | hawaiadda vimaan
taxi cab uber ola auto rickshaw | riksha taiksi oto
car cars fourwheeler vehicle vehicles suv | kaar gaadi car
bike bicycle motorbike motorcycle scooter scooty twowheeler | scooter skutar baik saikil
truck van | trak
petrol diesel fuel ev
landmark opposite nearest nearby beside behind adjacent | nazdeek kareeb bagal
hotel hotels lodge guesthouse | hotal dharamshala
village town district taluka rural | gaon gaanv kasba zila
state province region | rajya pradesh ilaka
country countries nation | mulk
world worldwide global globally | duniya vishva
pincode postcode zip | pinkod
distance far metres meters kilometre kilometer km walk walking | doori dur door paidal kilomitar
usa america us american | amrika amerika
uk england britain london | inglaind landan
uae dubai emirates abu | dubai
canada | kanada
australia
singapore | singapur
germany europe | jarmani yurop
gulf qatar saudi kuwait oman
nepal bangladesh bhutan lanka
outstation outskirts suburb | baahar bahargaon
parcel parcels package packages packet packets shipment consignment | parsal paarsal
courier couriers logistics carrier bluedart fedex dhl sequel bvc | kuriar kuriyer
track tracking tracked awb | traik traiking
pack packed packing packaging tamper tampered tamperproof unboxing unbox | paik paiking paking
seal sealed seals unsealed | sil seel
customs duty | kastam
forwarding
handover handed
deliveryman deliveryboy postman | dakiya
trip tour journey travel travelling | yatra safar
vacation
map gps navigation | mep
"""

DOINGS = """
arrive arrives arrived arrival reach reaches reached | pahunch pahuch
depart leave left departed | nikal rawana ravana
comeback | laut vapas
enter | ghus pravesh
cross
climb climbing | chadh
descend alight | utar
walk walking stroll | chal paidal
ride drive driving | chala
stand standing parked park parking
wait waiting waits | intezar intzar pratiksha ruk thahar
carry carries carried carrying bring
pickup pick collect collected fetch | uthva utha
dropoff | chhodna
relocate relocated shift shifted moved | sthanantar
accompany accompanied
sit sits sitting seated | baith
stay stays stayed remain remains | ruk rah thahar
meet meets met | mil milna mulakat bhent
dispatch dispatched | bhej bhijva rawana
receive received receives get | prapt
"""
