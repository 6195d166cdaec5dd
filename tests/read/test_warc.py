"""Web archives into reports: pages found, the rest passed over, and damage that costs one record."""

import gzip
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.errors import ReadError
from recoupe.model.report import Report
from recoupe.read import ReadRecord, read_records, read_reports

TEXT = (
    "Sept soldats ont été tués lundi dans une embuscade près de Diffa, a annoncé l'armée du pays dans un communiqué. "
    "Deux véhicules ont été détruits, selon un élu de la région qui s'est rendu sur place mardi."
)
MOMENT = "2016-06-08T09:10:11Z"


def page(text: str = TEXT, head: str = "") -> bytes:
    return (
        f'<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Diffa</title>{head}</head>'
        f"<body><article><h1>Diffa</h1><p>{text}</p></article></body></html>"
    ).encode()


class Archive:
    """An archive as crawlers write them: each record, if packed, a gzip member of its own."""

    def __init__(self, *, packed: bool) -> None:
        self.packed = packed
        self.data = b""
        self.offsets: list[int] = []

    def add(
        self,
        url: str,
        body: bytes,
        kind: str = "response",
        status: str = "200 OK",
        record: str | None = None,
        **more: str,
    ) -> None:
        headers = {"Content_Type": "text/html; charset=utf-8"} | more
        lines = "".join(f"{k.replace('_', '-')}: {v}\r\n" for k, v in headers.items())
        block = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body if kind == "response" and not record else body
        head = (
            f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {MOMENT}\r\n"
            f"Content-Type: {record or 'application/http; msgtype=response'}\r\nContent-Length: {len(block)}\r\n\r\n"
        )
        self.offsets.append(len(self.data))
        data = head.encode() + block + b"\r\n\r\n"
        self.data += gzip.compress(data) if self.packed else data

    def write(self, folder: Path, name: str = "crawl.warc") -> Path:
        path = folder / name
        path.write_bytes(self.data)
        return path


@pytest.fixture(params=[False, True], ids=["plain", "gzip"])
def archive(request: pytest.FixtureRequest) -> Archive:
    return Archive(packed=request.param)


def split(path: Path) -> tuple[list[Report], list[str]]:
    found = list(read_reports([path]))
    errors = [str(i).removeprefix(str(path)) for i in found if isinstance(i, ReadError)]
    return [i for i in found if isinstance(i, Report)], errors


def test_pages_of_an_archive(tmp_path: Path, archive: Archive) -> None:
    dated = '<meta property="article:published_time" content="2016-06-06T20:00:00Z">'
    site = '<meta property="og:site_name" content="Le Fleuve"><link rel="canonical" href="https://evil.example/x">'
    archive.add("https://lefleuve.example/1", page(head=dated + site))
    archive.add("https://www.coast.example/2", page(TEXT.replace("Sept", "Huit")))
    path = archive.write(tmp_path)
    first, second = read_records([path])
    assert isinstance(first, ReadRecord)
    assert isinstance(second, ReadRecord)
    report = first.report
    assert (report.text, report.title, report.outlet) == (TEXT, "Diffa", "Le Fleuve")
    assert (report.url, report.published) == ("https://lefleuve.example/1", "2016-06-06")
    assert (first.raw, first.fetched_at) == (page(head=dated + site), MOMENT)
    assert [first.source, second.source] == [f"{path}:{offset}" for offset in archive.offsets]
    assert (second.report.outlet, second.report.published) == ("coast.example", None)


def test_the_day_of_the_crawl_is_no_day_of_publication(tmp_path: Path, archive: Archive) -> None:
    archive.add("https://lefleuve.example/1", page())
    (report,), _ = split(archive.write(tmp_path))
    assert report.published is None


def test_what_is_no_page_is_passed_over(tmp_path: Path, archive: Archive) -> None:
    archive.add("https://a.example/x.png", b"\x89PNG" * 100, Content_Type="image/png")
    archive.add("https://a.example/moved", page(), status="301 Moved")
    archive.add("https://a.example/gone", page(), status="404 Not Found")
    archive.add("https://a.example/robots.txt", b"User-agent: *", Content_Type="text/plain")
    archive.add("dns:a.example", b"1.2.3.4", kind="response", record="text/dns")
    archive.add("https://a.example/r", b"GET / HTTP/1.1\r\n\r\n", kind="request", record="application/http")
    archive.add("https://a.example/m", page(), kind="metadata", record="text/html")
    archive.add("https://a.example/1", page())
    archive.add("https://a.example/1?again", page())
    archive.add("https://a.example/text", TEXT.encode("cp1252"), Content_Type="text/plain; charset=latin-1")
    archive.add(
        "https://a.example/extract", TEXT.replace("Sept", "Neuf").encode(), kind="conversion", record="text/plain"
    )
    found, errors = split(archive.write(tmp_path))
    assert [r.url for r in found] == [f"https://a.example/{n}" for n in ("1", "text", "extract")]
    assert (found[1].text, errors) == (TEXT, [])


def test_an_archive_without_pages(tmp_path: Path, archive: Archive) -> None:
    archive.add("https://a.example/x.png", b"\x89PNG", Content_Type="image/png")
    assert split(archive.write(tmp_path)) == ([], [": has no pages in it; nothing can be coded"])


@pytest.mark.parametrize("sent", ["gzip", "deflate", "chunked", "identity", "gzip but plain"])
def test_bodies_as_they_were_sent(tmp_path: Path, archive: Archive, sent: str) -> None:
    body = page()
    encoding = sent.partition(" ")[0]
    if encoding == "gzip" and sent == "gzip":
        body = gzip.compress(body)
    elif encoding == "deflate":
        body = zlib.compress(body)
    elif encoding == "chunked":
        body = b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (body[:50], body[50:])) + b"0\r\n\r\n"
    headers = {"Transfer_Encoding": "chunked"} if encoding == "chunked" else {"Content_Encoding": encoding}
    archive.add("https://a.example/1", body, **headers)
    (record,) = read_records([archive.write(tmp_path)])
    assert isinstance(record, ReadRecord)
    assert (record.report.text, record.raw) == (TEXT, page())


@pytest.mark.parametrize(
    ("body", "encoding", "why"),
    [
        (b"x" * 99, "br", "is packed as 'br', which cannot be read"),
        (gzip.compress(page())[:-20], "gzip", "is cut off"),
        (gzip.compress(b"\0" * 30_000_000), "gzip", "unpacks to more than 20,000,000 bytes"),
        (b"\x1f\x8b\x08" + b"x" * 99, "gzip", "cannot be unpacked"),
    ],
)
def test_bodies_that_cannot_be_read(tmp_path: Path, archive: Archive, body: bytes, encoding: str, why: str) -> None:
    archive.add("https://a.example/1", body, Content_Encoding=encoding)
    archive.add("https://a.example/2", page())
    found, (error,) = split(archive.write(tmp_path))
    assert [r.url for r in found] == ["https://a.example/2"]
    assert error.startswith(":0: ")
    assert why in error


def test_a_page_without_an_article(tmp_path: Path, archive: Archive) -> None:
    archive.add("https://a.example/", b"<html><body><nav>Accueil</nav></body></html>")
    archive.add("https://a.example/2", page())
    found, (error,) = split(archive.write(tmp_path))
    assert [r.url for r in found] == ["https://a.example/2"]
    assert error.startswith(":0: no article found in the page")
    assert error.endswith("(https://a.example/)")


def test_a_page_that_is_too_large(tmp_path: Path, archive: Archive) -> None:
    archive.add("https://a.example/1", b"<html>" + b"a" * 20_300_000)
    archive.add("https://a.example/film", b"\0" * 20_300_000, Content_Type="video/mp4")
    archive.add("https://a.example/2", page())
    found, errors = split(archive.write(tmp_path))
    assert [r.url for r in found] == ["https://a.example/2"]
    assert errors == [":0: https://a.example/1 is too large; a page has at most 20,000,000 bytes"]


def three(packed: bool) -> tuple[bytes, list[int]]:
    archive = Archive(packed=packed)
    for n in (1, 2, 3):
        archive.add(f"https://a.example/{n}", page(TEXT.replace("Sept", f"{n + 10} jeunes")))
    return archive.data, archive.offsets


@pytest.mark.parametrize("length", [b"1", b"99", b"700", b"2000", b"99999999", b"-5", b"x", b""])
def test_a_wrong_length_costs_its_record(tmp_path: Path, length: bytes) -> None:
    data, offsets = three(packed=False)
    head, mark, rest = data[offsets[1] :].partition(b"Content-Length: ")
    path = tmp_path / "crawl.warc"
    path.write_bytes(data[: offsets[1]] + head + mark + length + rest[rest.index(b"\r\n") :])
    found, (error, *_) = split(path)
    assert [r.url for r in found] == ["https://a.example/1", "https://a.example/3"]
    assert error.startswith(f":{offsets[1]}: ")


@pytest.mark.parametrize("at", [12, 60, 200])
def test_a_damaged_member_costs_its_record(tmp_path: Path, at: int) -> None:
    data, offsets = three(packed=True)
    broken = bytearray(data)
    for n in range(8):
        broken[offsets[1] + at + n] ^= 0xFF
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(broken)
    found, errors = split(path)
    assert [r.url for r in found] == ["https://a.example/1", "https://a.example/3"]
    assert [e.partition(" ")[0] for e in errors] == [f":{offsets[1]}:"]


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_is_cut_off(tmp_path: Path, packed: bool) -> None:
    data, offsets = three(packed)
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(data[:-40])
    found, errors = split(path)
    assert [r.url for r in found] == ["https://a.example/1", "https://a.example/2"]
    assert [e.partition(" ")[0] for e in errors] == [f":{offsets[2]}:"]
    assert "is cut off" in errors[0]


def test_an_archive_packed_in_one_piece(tmp_path: Path) -> None:
    data, _ = three(packed=False)
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(gzip.compress(data))
    found, errors = split(path)
    assert ([r.url for r in found], errors) == ([f"https://a.example/{n}" for n in (1, 2, 3)], [])


def test_rubbish_between_members_is_passed_over(tmp_path: Path) -> None:
    data, offsets = three(packed=True)
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(data[: offsets[1]] + b"\0" * 5000 + data[offsets[1] :] + b"\0" * 700)
    found, errors = split(path)
    assert ([r.id for r in found], errors) == (
        [f"crawl.warc:{n}" for n in (0, offsets[1] + 5000, offsets[2] + 5000)],
        [],
    )


def test_what_is_no_member_is_told_of(tmp_path: Path) -> None:
    data, offsets = three(packed=True)
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(b"x" + data[1 : offsets[2]] + b"y" * 100_000 + data[offsets[2] :] + b"z")
    found, errors = split(path)
    assert [r.url for r in found] == ["https://a.example/2", "https://a.example/3"]
    places = (0, offsets[2], len(data) + 100_000)
    assert errors == [f":{n}: is nothing that can be unpacked; what follows it is read on" for n in places]


def test_an_endless_member_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.read.unpacked.MAX_MEMBER", 1_000_000)
    data, _ = three(packed=True)
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(gzip.compress(b"WARC/1.0\r\nContent-Length: 90000000\r\n\r\n" + b"\0" * 9_000_000) + data)
    found, errors = split(path)
    assert len(found) == 3
    assert [e.partition(";")[0] for e in errors] == [":0: unpacks to more than 1,000,000 bytes"]


def test_a_head_without_an_end(tmp_path: Path) -> None:
    data, _ = three(packed=False)
    path = tmp_path / "crawl.warc"
    path.write_bytes(b"WARC/1.0\r\n" + b"X: y\r\n" * 60_000 + b"\r\n" + data)
    found, (error, *_) = split(path)
    assert len(found) == 3
    assert error == ":0: has a head that does not end; the next record is read on"


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=40), st.integers(0, 3000), st.booleans())
def test_whatever_is_damaged_the_rest_is_read(
    tmp_path_factory: pytest.TempPathFactory, rubbish: bytes, at: int, packed: bool
) -> None:
    data, offsets = three(packed)
    at = min(at, len(data) - len(rubbish))
    path = tmp_path_factory.mktemp("damaged") / "crawl.warc"
    path.write_bytes(data[:at] + rubbish + data[at + len(rubbish) :])
    ends = [*offsets[1:], len(data)]
    whole = {
        f"https://a.example/{n}"
        for n, (a, b) in enumerate(zip(offsets, ends, strict=True), start=1)
        if b <= at or a >= at + len(rubbish)
    }
    found, errors = split(path)
    assert whole <= {r.url for r in found}
    assert len(found) == 3 or errors or not packed  # packed data has a checksum
