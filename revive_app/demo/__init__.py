"""The demo shop's content: Ratnavali Jewels of Johari Bazaar, as a jeweller sees it in her first minute.

Words and numbers only, no database: `services.seeding` writes them down. Times are relative to the
moment of seeding, so that some conversations are always about to close.
"""
