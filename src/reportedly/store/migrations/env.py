"""Alembic's entry point: it runs the migrations over the connection that `migrate` hands in."""

from alembic import context

from reportedly.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
context.run_migrations()
