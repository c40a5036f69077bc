"""What the webhook is measured against: a FastAPI route that checks the signature and INSERTs once per request.

A fair plain one: raw bytes, async, a connection pool, the same table, the same durability.
"""

import hashlib
import hmac
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from psycopg_pool import AsyncConnectionPool

SECRET = os.environ["BENCH_SECRET"].encode()
DATABASE = os.environ["BENCH_DATABASE"]

_INSERT = """
INSERT INTO webhook_events (client_id, number_id, dedupe_key, kind, subject, payload)
SELECT client_id, id, %s, 'message', %s, %s FROM whatsapp_numbers WHERE phone_number_id = %s
ON CONFLICT (dedupe_key) DO NOTHING
"""


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Open the pool."""
    async with AsyncConnectionPool(DATABASE, min_size=8, max_size=16, kwargs={"autocommit": True}) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/api/v1/webhook")
async def webhook(request: Request) -> Response:
    """Check, parse, insert, answer."""
    body = await request.body()
    expected = "sha256=" + hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected, request.headers.get("x-hub-signature-256", "")):
        return Response(status_code=401)
    value = json.loads(body)["entry"][0]["changes"][0]["value"]
    message, number = value["messages"][0], value["metadata"]["phone_number_id"]
    async with request.app.state.pool.connection() as connection:
        key = f"plain {number} {message['id']}"
        await connection.execute(_INSERT, (key, f"{number}:{message['from']}", json.dumps(message), number))
    return Response("EVENT_RECEIVED")
