"""What Alembic runs: the revisions, on the connection that ``engine`` hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

from recoupe.casebook.engine import VERSIONS
from recoupe.casebook.tables import metadata


def migrate() -> None:
    """Casebooks are brought up to date by opening them, not with the program ``alembic``."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=metadata, version_table=VERSIONS)
    context.run_migrations()


migrate()
