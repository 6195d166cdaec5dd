"""Frozen data types: what a report, a mention, a claim and an incident are. No I/O, no language processing."""
