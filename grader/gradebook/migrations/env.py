"""What Alembic runs: the migrations, within the transaction that our caller has begun."""

from alembic import context

from grader.gradebook.schema import tables

context.configure(connection=context.config.attributes["connection"], target_metadata=tables())
context.run_migrations()
