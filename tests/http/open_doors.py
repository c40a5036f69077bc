"""The routes that ask nobody who she is."""

# Who has to come in before she can be asked who she is.
OPEN_DOORS = {
    "/api/v1/webhook",
    "/api/v1/auth/login",
    "/api/v1/auth/demo",
    "/api/v1/auth/logout",
    "/api/v1/auth/reset",
    "/api/v1/auth/reset/confirm",
    "/api/v1/auth/invite/look",
    "/api/v1/auth/invite/accept",
    "/api/v1/auth/google",
    "/api/v1/auth/callback",
    # a customer's phone opens it, and the address itself is the secret
    "/api/v1/visits/{token}.ics",
}
