"""Visits to the shop: the book they stand in, and the talk that fills it.

opening     when the shop takes visits, as its setting says
booking     a seat taken, moved, given back: two people never get the same one
reading     lists for people of the shop
counting    how many the day holds
offering    times to choose from, the booking page, or a colleague
hearing     what customers say of visits: decided by rules.visits, carried out or only rehearsed
talking     what they tap, and each thing that can be done of a visit
reminding   the timers before a visit, and what they send
calendar    the .ics behind a signed link (calendar_address)
"""
