"""What people feel, think, want and say to each other."""

DOINGS = """
happy glad pleased delighted delight joy | khush khushi prasann
sad upset | dukhi udaas udas
angry anger furious | gussa krodh
afraid scared fear nervous | dar ghabra
worry worried worries concern concerned anxious tension | chinta fikr tenshan
trust reliable reliability faith | bharosa vishwas yakeen
doubt doubtful suspect suspicion | shak sandeh
hope expect expected expectation | ummeed umeed aasha ummid
wish wishes desire | ichchha chahat tamanna
love beloved | pyar prem mohabbat
hate hated | nafrat
enjoy enjoyed | maza
regret | pachhta afsos
mind | iraada irada
decide decided decides decision decisions | faisla faisala nirnay
think thinks thought thinking consider | soch vichar
know knows known knowledge aware | jaan maalum malum
understand understood | samajh
remember remembered remind reminder reminders | yaad yad riminder
forget forgot forgotten | bhool bhul
believe believed
guess imagine
consent | razi sahmati
force forced compel | zabardasti majboor
problem problems issue issues trouble difficulty inconvenience | dikkat pareshani samasya takleef taklif problam
reason reasons cause because | karan kaaran wajah vajah
surprise surprised | hairan achambha
respect | izzat samman aadar
invite invitation invited | nyota aamantran
congratulations congratulate | badhai mubarak
lie lied lying cheat cheated cheating fraud | jhooth jhuth dhokha thagi
joke funny | mazak
fight quarrel argument | jhagda ladai
apologise apology | maafi mafi
blame | ilzam
judge judging
interested | dilchaspi ruchi
curious | jigyasa
whichever
"""
