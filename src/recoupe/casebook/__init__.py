"""Casebook: the store of reports and incidents, what people judged of them, and how it is searched."""
