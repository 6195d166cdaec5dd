"""Jobs that add reports: one after the other, in bounds, and ended without loss."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.conftest import Coder

from recoupe.casebook import Casebook
from recoupe.errors import FetchError
from recoupe.fetch import Fetched, Manners
from recoupe.web import jobs as jobs_module
from recoupe.web.jobs import Jobs, RefusedError, label_of

SOON = 20.0


def line(id: str, dead: int = 9, town: str = "Gao", day: str = "2021-06-05", **more: str) -> str:
    return json.dumps({"id": id, "text": f"At {town} on {day}: {dead} dead.", "language": "en", "outlet": id, **more})


def file(name: str, *lines: str) -> tuple[str, io.BytesIO]:
    return name, io.BytesIO("\n".join(lines).encode() + b"\n")


@pytest.fixture
def jobs(book: Casebook, coder: Coder) -> Iterator[Jobs]:
    made = Jobs(book)
    yield made
    coder.set()
    made.close()


def ended(jobs: Jobs, **given: Any) -> dict[str, Any]:
    job = jobs.add("A. Diallo", **given)
    assert jobs.wait(job.id, SOON)
    return jobs.get(job.id) or {}


def test_one_bad_report_costs_the_others_nothing(jobs: Jobs, book: Casebook) -> None:
    """Errors are the lines of the command line: file, line, what to do."""
    lines = (
        line("a"),
        "{broken",
        json.dumps({"text": "foreign words", "language": "en"}),
        line("b", 12),
        '{"text": 5}',
    )
    job = ended(jobs, files=[file("press/../x.jsonl", *lines)])
    assert (job["state"], job["added"], job["known"], job["failed"]) == ("done", 2, 0, 3)
    assert job["errors"][0].startswith("x.jsonl:2: is not valid JSON")
    assert job["errors"][1] == "x:3: language 'xx' is not supported"
    assert job["errors"][2] == 'x.jsonl:5: "text" must be a string, not a number'
    assert job["reports"] == ["b", "a"]
    assert book.report("a").source == "x.jsonl:1"
    assert (job["share"], job["ended_at"] >= job["started_at"] >= job["at"]) == (1.0, True)


def test_a_report_that_is_known_is_left_as_it_is(jobs: Jobs) -> None:
    given = file("x.jsonl", line("a"))
    first = ended(jobs, files=[given])
    again = ended(jobs, files=[file("y.jsonl", line("a"), line("c", 3))])
    assert (first["added"], first["touched"] > 0) == (1, True)
    assert (again["added"], again["known"]) == (1, 1)


def test_a_text_has_its_head_from_the_form(jobs: Jobs, book: Casebook) -> None:
    job = ended(
        jobs,
        texts=[{"text": "At Goma on 2021-06-07: 4 dead.", "title": "Obus sur Goma !", "url": "https://kivu.example/1"}],
        outlet=" Kivu Hebdo ",
        published="2021-06-08",
        language="en",
    )
    stored = book.report(job["reports"][0]).report
    assert stored.id == "obus-sur-goma"
    assert (stored.outlet, stored.published, stored.language) == ("Kivu Hebdo", "2021-06-08", "en")


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\press.csv", "press.csv"),
        ("/", "file"),
        ("-", "file"),
        ("", "file"),
        ("..", "file"),
        ("a\u202eb\n.txt", "ab .txt"),
        ("x" * 300 + ".csv", "x" * 115 + "….csv"),
    ],
)
def test_a_file_name_is_a_label(name: str, label: str) -> None:
    assert label_of(name) == label


def test_a_file_name_opens_nothing(jobs: Jobs, tmp_path: Path) -> None:
    secret = tmp_path / "secret.jsonl"
    secret.write_text(line("secret"), encoding="utf-8")
    job = ended(jobs, files=[(str(secret), io.BytesIO(b""))], addresses=[str(secret), f"file://{secret}"])
    assert (job["added"], job["failed"]) == (0, 3)
    assert job["errors"][0] == "secret.jsonl: is empty; nothing can be coded"
    assert "an address begins with https://" in job["errors"][1]


def test_addresses_are_fetched_as_the_command_line_does(book: Casebook, coder: Coder) -> None:
    asked: list[tuple[bool, str]] = []

    class Pages:
        def __init__(self, manners: Manners) -> None:
            self.manners = manners

        def __enter__(self) -> Pages:
            return self

        def __exit__(self, *_: object) -> None:
            asked.append((self.manners.allow_private, "closed"))

        def fetch(self, url: str) -> Fetched:
            asked.append((self.manners.allow_private, url))
            if "10.0.0.1" in url:
                raise FetchError(url, "refused, 10.0.0.1 is a private address; only allow_private lets such hosts in")
            text = b"At Goma on 2021-06-07: 4 dead. It was a long day in the town, and people told what they had seen."
            return Fetched(url=url, content=text, fetched_at="2021-06-08T09:00:00Z")

    jobs = Jobs(book, fetcher=lambda manners, sleep: Pages(manners))  # type: ignore[arg-type, return-value]
    job = ended(jobs, addresses=["https://kivu.example/1.txt", " ", "http://10.0.0.1/"], language="en")
    jobs.close()
    assert asked == [(False, "https://kivu.example/1.txt"), (False, "http://10.0.0.1/"), (False, "closed")]
    assert (job["added"], job["failed"]) == (1, 1)
    assert job["errors"][0].endswith("only `recoupe serve --allow-private` lets such hosts in")
    assert book.report(job["reports"][0]).fetched_at == "2021-06-08T09:00:00Z"


def test_jobs_wait_their_turn_and_only_so_many(jobs: Jobs, coder: Coder) -> None:
    jobs.add("A", texts=[{"text": "hold", "language": "en"}])
    assert coder.at_it.wait(SOON)
    waiting = [jobs.add("A", files=[file("x.jsonl", line(f"w{n}", n + 1))]) for n in range(jobs_module.MOST_WAITING)]
    assert [(jobs.get(job.id) or {})["state"] for job in waiting] == ["waiting"] * len(waiting)
    with pytest.raises(RefusedError, match="jobs wait already") as refused:
        jobs.add("A", files=[file("x.jsonl", line("late"))])
    assert refused.value.busy
    coder.set()
    assert all(jobs.wait(job.id, SOON) for job in waiting)
    assert [(jobs.get(job.id) or {})["added"] for job in waiting] == [1] * len(waiting)


def test_a_job_is_ended_after_the_report_in_hand(jobs: Jobs, coder: Coder, book: Casebook) -> None:
    hold = json.dumps({"id": "held", "text": "hold", "language": "en"})
    first = jobs.add("A", files=[file("x.jsonl", hold, line("never"))])
    second = jobs.add("A", files=[file("y.jsonl", line("neither"))])
    assert coder.at_it.wait(SOON)
    assert (jobs.cancel(second.id) or {})["state"] == "cancelled"
    jobs.cancel(first.id)
    coder.set()
    assert jobs.wait(first.id, SOON)
    job = jobs.get(first.id) or {}
    assert (job["state"], job["reports"]) == ("cancelled", ["held"])
    assert not book.library.heads() or "never" not in {head.id for head in book.library.heads()}
    assert jobs.cancel("nobody") is None


def test_closing_finishes_the_report_in_hand(book: Casebook, coder: Coder) -> None:
    jobs = Jobs(book)
    hold = json.dumps({"id": "held", "text": "hold", "language": "en"})
    first = jobs.add("A", files=[file("x.jsonl", hold, line("never"))])
    second = jobs.add("A", files=[file("y.jsonl", line("neither"))])
    assert coder.at_it.wait(SOON)
    threading.Timer(0.05, coder.set).start()
    jobs.close()
    assert [(jobs.get(job.id) or {})["state"] for job in (first, second)] == ["cancelled", "cancelled"]
    assert {head.id for head in book.library.heads()} & {"held", "never", "neither"} == {"held"}
    with pytest.raises(RefusedError, match="being closed"):
        jobs.add("A", texts=[{"text": "At Gao on 2021-06-05: 9 dead."}])


def test_what_was_sent_is_gone_when_the_job_ends(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    folders: list[Path] = []
    run = Jobs._run
    monkeypatch.setattr(Jobs, "_run", lambda self, job: (folders.append(job.folder), run(self, job))[1])
    ended(jobs, files=[file("x.jsonl", line("a"))])
    assert len(folders) == 1
    assert not folders[0].exists()


def test_memory_of_jobs_is_bounded(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, bound in (("MOST_KEPT", 2), ("MOST_LINES", 3), ("MOST_NAMED", 2)):
        monkeypatch.setattr(jobs_module, name, bound)
    job = ended(jobs, files=[file("x.jsonl", *("{" for _ in range(8)), *(line(f"r{n}", n + 1) for n in range(5)))])
    assert (job["failed"], len(job["errors"]), job["errors_left_out"]) == (8, 3, 5)
    assert (job["added"], job["reports"]) == (5, ["r4", "r3"])
    for _ in range(4):
        ended(jobs, files=[file("x.jsonl", line("a"))])
    assert len(jobs.every()) <= 4


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, "nothing was given"),
        ({"addresses": ["", " "]}, "nothing was given"),
        ({"texts": [{"text": "x"}], "published": "June"}, "published 'June' is not a date"),
        ({"texts": [{"text": "x"}], "language": "de"}, "language 'de' is not supported"),
        ({"addresses": ["https://x.example"] * 201}, "201 addresses are too many"),
    ],
)
def test_what_cannot_be_taken_is_refused_at_once(jobs: Jobs, given: dict[str, Any], why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        jobs.add("A", **given)
    assert jobs.every() == []


def test_a_casebook_that_fails_ends_the_job_and_not_the_next_one(
    jobs: Jobs, book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("out\nof order")

    with monkeypatch.context() as patch:
        patch.setattr(jobs_module, "records_from", broken)
        job = ended(jobs, files=[file("x.jsonl", line("a"))])
    assert (job["state"], job["message"]) == (
        "failed",
        "this job: could not be coded (RuntimeError: out of order); please report this with the text",
    )
    assert ended(jobs, files=[file("x.jsonl", line("a"))])["state"] == "done"


def test_progress_is_the_share_that_was_read(book: Casebook, coder: Coder) -> None:
    jobs = Jobs(book)
    small = file("a.jsonl", line("a"))
    hold = json.dumps({"id": "held", "text": "hold " * 200, "language": "en"})
    job = jobs.add("A", files=[small, file("b.jsonl", hold)])
    seen: Callable[[], dict[str, Any]] = lambda: jobs.get(job.id) or {}  # noqa: E731
    assert coder.at_it.wait(SOON)
    assert 0 < seen()["share"] < 0.5
    coder.set()
    assert jobs.wait(job.id, SOON)
    assert (seen()["share"], seen()["source"], seen()["labels"]) == (1.0, None, ["a.jsonl", "b.jsonl"])
    jobs.close()
