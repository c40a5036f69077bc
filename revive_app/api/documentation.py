"""The API's own description, as JSON and as a page. The page asks no other host: its files come from a package."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fastapi import FastAPI
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response

from revive_app.api.openapi import describe
from revive_app.errors import NotFound

# What Swagger UI needs and nothing else: no other host, no script between the lines.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_FILES = {
    "swagger-ui-bundle.js": "text/javascript",
    "swagger-ui.css": "text/css",
    "favicon.png": "image/png",
}


def add_documentation(app: FastAPI, prefix: str) -> None:
    """`openapi.json` and `docs` below `prefix`."""
    # Half a second of work that no start has to wait for.
    schema = cache(lambda: describe(app))
    page, begin = _page(f"{prefix}/docs"), _begin(f"{prefix}/openapi.json")

    @app.get(f"{prefix}/openapi.json", include_in_schema=False)
    def openapi() -> JSONResponse:
        return JSONResponse(schema())

    @app.get(f"{prefix}/docs", include_in_schema=False)
    def docs() -> HTMLResponse:
        return HTMLResponse(page, headers={"Content-Security-Policy": _POLICY})

    @app.get(f"{prefix}/docs/begin.js", include_in_schema=False)
    def begin_docs() -> Response:
        return Response(begin, media_type="text/javascript")

    @app.get(f"{prefix}/docs/{{name}}", include_in_schema=False)
    def docs_file(name: str) -> FileResponse:
        if name not in _FILES:
            raise NotFound(f"There is no {prefix}/docs/{name}.")
        return FileResponse(_folder() / name, media_type=_FILES[name])


@cache
def _folder() -> Path:
    """Where the package's files lie; it is not imported, only read."""
    found = find_spec("fastapi_offline")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent / "static"


def _page(place: str) -> str:
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Revive API</title>
<link rel="icon" href="{place}/favicon.png">
<link rel="stylesheet" href="{place}/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="{place}/swagger-ui-bundle.js"></script>
<script src="{place}/begin.js"></script>
</body>
</html>
"""


def _begin(schema: str) -> str:
    return f"""SwaggerUIBundle({{
  url: "{schema}",
  dom_id: "#swagger-ui",
  deepLinking: true,
  docExpansion: "list",
  validatorUrl: null,
}});
"""
