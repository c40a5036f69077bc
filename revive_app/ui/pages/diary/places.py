"""The diary's address: `?part=orders` with `status=`, else visits, with `when=earlier` for those that are over."""

PATH = "/diary"
VISITS, ORDERS = "visits", "orders"
EARLIER = "earlier"
