"""The HTTP API: FastAPI routers, one per resource, and the webhook beside them."""
