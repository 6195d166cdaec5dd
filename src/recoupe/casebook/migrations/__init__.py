"""How the tables of a casebook came to be: one revision a change, run by Alembic when a casebook is opened."""
