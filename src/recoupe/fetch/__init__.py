"""Fetch: pages and feeds from the network, politely and within bounds."""

from recoupe.fetch.fetcher import Fetched, Fetcher, Manners, fetch_page

__all__ = ["Fetched", "Fetcher", "Manners", "fetch_page"]
