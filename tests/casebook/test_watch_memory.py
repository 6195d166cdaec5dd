"""What a casebook remembers of feeds, in SQLite and PostgreSQL."""

from recoupe.casebook import Casebook
from recoupe.casebook.watch_memory import FeedState, Seen, WatchMemory


def test_the_state_of_a_feed(book: Casebook) -> None:
    memory = WatchMemory(book)
    assert memory.state("https://a.example/feed") == FeedState()
    first = FeedState(etag='"7"', last_modified="Tue", checked_at="2024-03-05T12:00:00Z")
    second = FeedState(checked_at="2024-03-05T12:10:00Z", next_at="2024-03-05T12:20:00Z", failures=2)
    for state in (first, second):
        memory.keep_state("https://a.example/feed", state)
        assert memory.state("https://a.example/feed") == state
    assert memory.state("https://a.example/other") == FeedState()


def test_pages_that_were_seen(book: Casebook) -> None:
    memory = WatchMemory(book)
    assert memory.seen("https://a.example/1") is None
    for seen in (Seen("failed", 1), Seen("read")):
        memory.keep_seen("https://a.example/1", seen, feed="https://a.example/feed", at="2024-03-05T12:00:00Z")
        assert memory.seen("https://a.example/1") == seen
    assert book.check() == []
