"""Backups: everything Revive holds in one file, and the way back, after which nothing is sent until a person says so.

    write()    one snapshot of every table, the files of this machine, and what decrypts them
    restore()  one transaction: the structure the backup was made with, its rows, today's migrations, a new epoch

The database's own tools are not used: a hosted PostgreSQL is often older than the `pg_dump` at hand, and the login
role is no superuser. COPY under the system role works on all of them.
"""

from revive_app.services.backups.making import Made, write
from revive_app.services.backups.restoring import Restored, restore

__all__ = ["Made", "Restored", "restore", "write"]
