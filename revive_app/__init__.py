"""Revive wakes sleeping customers of jewellery shops over WhatsApp."""

import gc

# Modules, models and pages are half a million objects that stay: with Python's own thresholds a fifth of every start
# and of every build of the pages goes into looking through them for rubbish again and again.
gc.set_threshold(50_000, 20, 100)
