"""A template to many people: nobody gets it twice, nothing vanishes, nobody who said stop hears from us.

request       what somebody asks for
planning      the request held against shop, campaign, number and templates
sql           words with variables, and filters, as SQL
picking       the one statement that chooses, fills and queues; or only counts
forecasting   what it costs and when it ends, before it begins
starting      dry run, test message, start
steering      pause, go on, cancel, and the pauses nobody asked for
ticking       what a running blast needs every second: starts, ends, trouble, news
progress      where it stands, from counters; what a comparison proved
recipients    each person: what became of her message, and why
attribution   answers and opt-outs that a blast led to
"""
