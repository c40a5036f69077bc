"""The Celery worker: nudges in, services called, counts out."""
