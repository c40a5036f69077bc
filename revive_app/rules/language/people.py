"""Who works in a jeweller's shop, as a reply names whoever is to be asked."""

STAFF = """
team teams colleague colleagues staff saathi sathi saathiyon manager managers owner owners malik maalik seth sethji designer designers karigar karigars kaarigar kaarigars
artisan artisans craftsman craftsmen goldsmith goldsmiths sunar gemmologist gemologist gemmologists gemologists astrologer astrologers jyotishi pandit panditji
expert experts specialist specialists consultant consultants stylist stylists advisor advisors adviser advisers executive executives associate associates
representative representatives senior seniors supervisor supervisors incharge in-charge head accountant accountants cashier cashiers salesperson salespersons
salesman salesmen saleswoman saleswomen salesgirl counter workshop bench office desk ustad munim mentor valuer appraiser polisher setter engraver
"""
STAFF_IN_DEVANAGARI = """
टीम साथी साथियों सहकर्मी स्टाफ स्टाफ़ मैनेजर मालिक सेठजी डिज़ाइनर डिजाइनर कारीगर कारीगरों सुनार विशेषज्ञ एक्सपर्ट ज्योतिषी पंडित सलाहकार सीनियर सुपरवाइज़र काउंटर ऑफिस वर्कशॉप
"""
