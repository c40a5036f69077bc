"""Frequent words of English that say how and how much, never what: no text need hold them for a question to be answered."""

PLAIN_WORDS = """
ive hes shes youll youve theyve theyll weve well wasnt havent hasnt hadnt arent werent wouldnt couldnt shouldnt youd theyd theyre whats thats aint gonna wanna gotta kinda
knew known becoming moving getting giving keeping making saying telling asking calling coming putting letting anymore anywhere everywhere somewhere
particularly seriously significant significantly effective effectively extremely greatest apparently appears appear appeared associated existing connected
larger longer shorter wider lead leads led discovered developed introduced launched existed referred controlled conducted
absolute absolutely reasonable reasonably essential essentially typical typically ultimately necessarily potentially increasingly incredibly officially primarily naturally
determine determined focused identified identify represent represents represented concluded argued assumed acquired achieve achieved attempt attempted attempts engage engaged concerned
multiple several constant consistent combined content contained containing contribute contributed consist
imagine suppose wonder wondering curious confused unsure clarify confirm elaborate
worth worthwhile handy helpful useful
instead rather quite pretty fairly mostly partly nearly almost hardly barely entirely fully completely simply merely exactly precisely properly correctly
currently recently lately eventually sooner earlier later meanwhile afterwards
thinking planning hoping looking trying wanting needing wishing considering deciding
mention mentioned describe described refer note noted state stated
willing able unable likely unlikely possible impossible probable
kindly please thanks cheers regards dear
guys folks dude buddy mate bro yaar
"""
