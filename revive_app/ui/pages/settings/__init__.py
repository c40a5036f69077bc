"""Settings: what a shop sets for itself. Each part has a module with its State and its view; the address names it.

shop      who the shop is        hours   when it takes visits    talk   quiet hours, caps, waiting
numbers   WhatsApp numbers       team    colleagues              keys   of programs
me        her own password and browsers
"""
