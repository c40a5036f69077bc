"""The clock alone: Celery's beat, which rings the sweeps by their names and loads nothing of what they do."""

from worker.broker import app_beside_redis

app = app_beside_redis()
