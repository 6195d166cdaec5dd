"""Feeds into reports, and feeds that mean no good."""

import json
from pathlib import Path

import pytest

from recoupe.errors import ReadError
from recoupe.model.report import Report
from recoupe.read import ReadRecord, read_fetched, read_records, read_reports
from recoupe.read.feeds import MAX_ENTRY, Entry, feed_entries, looks_like_feed

SEVEN = "Sept soldats ont été tués lundi près de Diffa, a annoncé l'armée."
TWO = "Deux civils ont été blessés mardi à Gao, selon un élu local."
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<?xml-stylesheet href="x.css"?>
<!-- un flux -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Le &lt;b&gt;Fleuve&lt;/b&gt; &amp;amp; Fils</title><link>https://lefleuve.example/</link>
<item>
 <title>Diffa : &lt;i&gt;sept&lt;/i&gt; morts</title><link>https://lefleuve.example/a/7?x=1&amp;y=2</link><guid>tag:7</guid>
 <pubDate>Mon, 06 Jun 2016 21:30:00 -0500</pubDate>
 <description>Sept morts…</description>
 <content:encoded><![CDATA[<p>{SEVEN}</p><script>x()</script><p>Bilan&nbsp;provisoire.</p>]]></content:encoded>
</item>
<item><title>Gao</title><link>/b/8</link><description>{TWO}</description><dc:date>2016-06-07</dc:date></item>
</channel></rss>
"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Daily</title>
<link rel="self" href="https://coast-daily.example/atom.xml"/>
<entry><title type="html">Diffa &amp;amp; Bosso</title><id>urn:1</id><updated>2016-06-08T10:00:00Z</updated>
<published>2016-06-06T20:00:00+01:00</published><link rel="alternate" href="https://coast-daily.example/1"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SEVEN}</p></div></content></entry></feed>"""


def entries(text: str | bytes, address: str | None = "https://lefleuve.example/feed") -> list[Entry]:
    found = list(feed_entries("flux", text.encode() if isinstance(text, str) else text, address=address))
    assert [str(e) for e in found if isinstance(e, ReadError)] == []
    return [e for e in found if isinstance(e, Entry)]


def rss(*items: str, head: str = "<title>Le Fleuve</title>") -> str:
    return f"<rss version='2.0'><channel>{head}{''.join(f'<item>{i}</item>' for i in items)}</channel></rss>"


def field(item: str, name: str) -> object:
    (entry,) = entries(rss(item))
    return entry.record.fields[name]


def test_an_rss_feed() -> None:
    first, second = entries(RSS)
    assert first.record.fields == {
        "id": first.record.fields["id"],
        "text": f"{SEVEN}\nBilan\xa0provisoire.",
        "title": "Diffa : sept morts",
        "outlet": "Le Fleuve & Fils",
        "url": "https://lefleuve.example/a/7?x=1&y=2",
        "published": "2016-06-06T21:30:00-05:00",
    }
    assert (first.whole, first.record.line) == (True, 6)
    assert first.record.raw.startswith(b"<item>\n <title>Diffa")
    assert (second.url, second.whole, second.record.line) == ("https://lefleuve.example/b/8", False, 12)
    assert second.record.fields["published"] == "2016-06-07"


def test_an_atom_feed() -> None:
    (entry,) = entries(ATOM)
    assert {k: v for k, v in entry.record.fields.items() if k != "id"} == {
        "text": SEVEN,
        "title": "Diffa & Bosso",
        "outlet": "Coast Daily",
        "url": "https://coast-daily.example/1",
        "published": "2016-06-06T20:00:00+01:00",
    }


def test_a_feed_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "flux.xml"
    path.write_text(RSS, encoding="utf-8")
    first, second = read_records([path])
    assert isinstance(first, ReadRecord)
    assert (
        isinstance(second, ReadError) or second.report.url is None
    )  # a relative link of a feed that came from nowhere
    assert first.source == f"{path}:6"
    assert first.report.language == "fr"
    assert first.report.id == entries(RSS)[0].record.fields["id"]


def test_a_feed_that_was_fetched() -> None:
    found = list(read_fetched("https://lefleuve.example/feed", RSS.encode(), fetched_at="2016-06-08T00:00:00Z"))
    assert [type(f) for f in found] == [ReadRecord, ReadRecord]
    assert [f.fetched_at for f in found if isinstance(f, ReadRecord)] == ["2016-06-08T00:00:00Z"] * 2


def test_the_id_of_an_entry_stays() -> None:
    one, other = (
        entries(rss(*(f"<link>https://a.example/{n}</link><description>{SEVEN}</description>" for n in ns)))
        for ns in ((1, 2, 3), (3, 1))
    )
    ids = [e.record.fields["id"] for e in one]
    assert [e.record.fields["id"] for e in other] == [ids[2], ids[0]]
    assert len(set(ids)) == 3
    assert all(str(i).startswith("a.example:") for i in ids)


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("Mon, 06 Jun 2016 20:00:00 GMT", "2016-06-06T20:00:00Z"),
        ("06 Jun 2016 20:00 +0200", "2016-06-06T20:00:00+02:00"),
        ("2016-06-06", "2016-06-06"),
        ("2016-06-06T20:00:00.123Z", "2016-06-06T20:00:00Z"),
        ("Tue, 31 Feb 2016 20:00:00 GMT", None),
        ("9999-99-99", None),
        ("Mon, 06 Jun 2216 20:00:00 GMT", None),
        ("hier", None),
        ("", None),
        ("1" * 5000, None),
    ],
)
def test_dates(date: str, published: str | None) -> None:
    assert field(f"<description>{SEVEN}</description><pubDate>{date}</pubDate>", "published") == published


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("/a/7", "https://lefleuve.example/a/7"),
        ("//other.example/a", "https://other.example/a"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("http://[", None),
        ("mailto:a@b.example", None),
    ],
)
def test_links(link: str, url: str | None) -> None:
    assert field(f"<link>{link}</link><description>{SEVEN}</description>", "url") == url


@pytest.mark.parametrize(
    ("item", "whole"),
    [
        (f"<description>{SEVEN}</description>", False),
        (f"<description>{SEVEN * 40}</description>", True),
        (f"<description>{SEVEN * 40} […]</description>", False),
        (f"<description>{SEVEN * 40} Lire la suite</description>", False),
        (f"<description>x</description><c:encoded>{SEVEN}</c:encoded>", True),
        (f"<description>x</description><c:encoded>{SEVEN} Continue reading →</c:encoded>", False),
        (f"<description>{SEVEN}</description><c:encoded>{SEVEN}</c:encoded>", False),
    ],
)
def test_what_is_only_a_summary(item: str, whole: bool) -> None:
    document = rss(item).replace("<rss ", "<rss xmlns:c='http://purl.org/rss/1.0/modules/content/' ")
    (entry,) = entries(document)
    assert entry.whole is whole


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1252", "koi8-r"])
def test_encodings(encoding: str) -> None:
    said = {"utf-8-sig": "utf-8", "cp1252": "utf-8"}.get(encoding, encoding)  # one feed says what it is not
    text = "Пять погибших" if encoding == "koi8-r" else SEVEN
    document = f'<?xml version="1.0" encoding="{said}"?>' + rss(f"<description>{text}</description>")
    (entry,) = entries(document.encode(encoding))
    assert entry.record.fields["text"] == text


def test_one_damaged_entry_costs_nothing_else() -> None:
    found = entries(
        rss(f"<description>{SEVEN}</description>", "<description><b>a & b", f"<description>{TWO}</description>")
    )
    assert [e.record.fields["text"] for e in found] == [SEVEN, "a & b", TWO]


def test_an_entry_without_words_is_told_of(tmp_path: Path) -> None:
    path = tmp_path / "flux.rss"
    path.write_text(rss("<link>https://a.example/1</link>", f"<description>{SEVEN}</description>"), encoding="utf-8")
    error, report = read_reports([path])
    assert str(error) == f"{path}:1: is empty; nothing can be coded"
    assert isinstance(report, Report)
    assert report.text == SEVEN


@pytest.mark.parametrize("document", ["<rss></rss>", "<feed>", "<rss><channel>", "<rdf:RDF />"])
def test_a_feed_of_nothing(tmp_path: Path, document: str) -> None:
    path = tmp_path / "flux.xml"
    path.write_text(document, encoding="utf-8")
    (error,) = read_reports([path])
    assert str(error) == f"{path}: has no entries that can be read; nothing can be coded"


@pytest.mark.parametrize(
    ("head", "is_feed"),
    [
        (RSS[:200], True),
        (ATOM[:80], True),
        ('<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "<b>">]>\n<rss version="0.91">', True),
        ('<rdf:RDF xmlns:rdf="x">', True),
        ("<!DOCTYPE html><html><body>rss", False),
        ("<rssx>", False),
        ("Le <rss> est mort", False),
        ("<!--" * 100, False),
        ("", False),
    ],
)
def test_what_is_a_feed(head: str, is_feed: bool) -> None:
    assert looks_like_feed(head) is is_feed


def test_entities_are_not_unfolded_and_files_not_read() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    secret = "<!ENTITY f SYSTEM 'file:///etc/passwd'>"
    document = f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY l0 'ha'>{laughs}{secret}]>" + rss(
        f"<title>&l9;</title><description>{SEVEN} &f;&l9;</description>"
    )
    (entry,) = entries(document)
    assert str(entry.record.fields["text"]).strip() == SEVEN
    assert len(json.dumps(entry.record.fields)) < 1000


def test_an_enormous_feed_is_read_as_far_as_one_likes() -> None:
    items = "".join(f"<item><description>{n} {SEVEN}</description></item>" for n in range(100_000))
    taken = [e for e, _ in zip(feed_entries("flux", f"<rss><channel>{items}</channel></rss>".encode()), range(120))]
    texts = [e.record.fields["text"] for e in taken[:101:50] if isinstance(e, Entry)]
    assert texts == [f"0 {SEVEN}", f"50 {SEVEN}", f"100 {SEVEN}"]


def test_entries_that_are_never_closed_are_none() -> None:
    document = (
        "<rss><channel>" + "<item>" * 200_000 + f"<item><description>{SEVEN}</description></item></channel></rss>"
    )
    assert [e.record.fields["text"] for e in entries(document)] == [SEVEN]


def test_an_entry_that_is_too_large_is_told_of() -> None:
    document = rss(f"<description>{SEVEN}</description>", "a " * MAX_ENTRY, f"<description>{TWO}</description>")
    found = list(feed_entries("flux", document.encode()))
    assert [str(e) for e in found if isinstance(e, ReadError)] == [
        "flux:1: is too large; an entry of a feed has at most 2,000,000 characters"
    ]
    assert [e.record.fields["text"] for e in found if isinstance(e, Entry)] == [SEVEN, TWO]
