"""Visits to the shop: the book they stand in, and the talk that fills it.

opening     when the shop takes visits, as its setting says
booking     a seat taken, moved, given back: two people never get the same one
reading     lists for people of the shop
counting    how many the day holds
offering    times to choose from, the booking page, or a colleague
talking     what customers tap and say of visits
reminding   the timers before a visit, and what they send
calendar    the .ics behind a signed link (calendar_address)
"""
