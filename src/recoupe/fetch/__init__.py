"""Fetch: pages and feeds from the network, politely and within bounds."""
