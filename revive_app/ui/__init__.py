"""The screens. Only this package, live.hub and the composition root know Reflex."""
