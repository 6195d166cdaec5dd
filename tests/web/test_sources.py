"""The page where reports are added, and a job's page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from tests.web.conftest import ADDRESS, Coder, Visitor

from recoupe.casebook import Casebook

TEXT = "At Goma on 2021-06-07: 4 dead."
SOON = 20.0


def line(id: str, dead: int = 9) -> str:
    return json.dumps({"id": id, "text": f"At Gao on 2021-06-05: {dead} dead.", "language": "en", "outlet": id}) + "\n"


def send(client: Visitor, *, files: Any = None, **form: str) -> Any:
    data = {"csrf": client.token("/sources"), **form}
    return client.post("/sources", data=data, files=files or {"more": (None, "")}, headers={"Origin": ADDRESS})


def finished(client: Visitor, address: str) -> str:
    """The job's page once it has ended."""
    jobs = client.app.state.room.jobs  # type: ignore[attr-defined]
    assert jobs.wait(address.removeprefix("/sources/"), SOON)
    return client.get(address).text


def test_files_become_a_job_with_its_own_page(client: Visitor, coder: Coder, book: Casebook) -> None:
    files = [
        ("files", ("../../a.jsonl", (line("a") + "{broken\n").encode())),
        ("files", ("b.csv", b"text,outlet\nAt Goma on 2021-06-07: 4 dead.,Kivu\n")),
    ]
    answer = send(client, files=files, published="2021-06-08")
    assert (answer.status_code, answer.headers["location"][:9]) == (303, "/sources/")
    page = finished(client, answer.headers["location"])
    assert re.search(r"<progress[^>]*role=\"progressbar\"[^>]*value=\"100\"", page.replace("\n", " "))
    assert "<bdi>a.jsonl:2: is not valid JSON" in page
    assert page.count("/incidents/i") >= 2
    assert "hx-trigger" not in page
    assert book.report("a").report.published == "2021-06-08"
    assert "<bdi>a.jsonl</bdi> and 1 other" in client.get("/sources").text


def test_a_pasted_text(client: Visitor, coder: Coder, book: Casebook) -> None:
    answer = send(
        client, text=TEXT.replace(" ", "\r\n", 1), title="Goma <i>shelled</i>", outlet="Kivu", published="2021-06-08",
        language="en",
    )  # fmt: skip
    finished(client, answer.headers["location"])
    stored = book.report("goma-i-shelled-i").report
    assert (stored.title, stored.outlet, stored.text) == ("Goma <i>shelled</i>", "Kivu", TEXT.replace(" ", "\n", 1))


def test_what_is_refused_leaves_what_was_typed(client: Visitor) -> None:
    answer = send(client, text="<b>words</b>", title="T & t", addresses="", published="2021-13-01")
    assert answer.status_code == 422
    assert "published &#39;2021-13-01&#39; is not a possible date" in answer.text
    assert "&lt;b&gt;words&lt;/b&gt;</textarea>" in answer.text
    assert 'value="T &amp; t"' in answer.text
    assert "nothing was given" in send(client).text


def test_a_running_job_is_asked_for_again_and_tells_a_step_once(client: Visitor, coder: Coder) -> None:
    held = json.dumps({"id": "held", "text": "hold", "language": "en"})
    address = send(client, files={"files": ("x.jsonl", held.encode())}).headers["location"]
    assert coder.at_it.wait(SOON)
    page = client.get(address).text
    assert f'hx-get="{address}?said=' in page
    assert '<noscript><meta http-equiv="refresh"' in page
    piece = client.get(address, headers={"HX-Request": "true"}).text
    assert "<html" not in piece
    assert 'id="job-said" hx-swap-oob' in piece
    step = re.search(r"said=(\d+)", piece)
    assert step is not None
    again = client.get(f"{address}?said={step[1]}", headers={"HX-Request": "true"}).text
    assert "job-said" not in again
    coder.set()
    assert "Done: 1 added" in client.get(address, headers={"HX-Request": "true"}).text or finished(client, address)


def test_a_job_is_stopped(client: Visitor, coder: Coder, book: Casebook) -> None:
    lines = json.dumps({"id": "held", "text": "hold", "language": "en"}) + "\n" + line("never")
    address = send(client, files={"files": ("x.jsonl", lines.encode())}).headers["location"]
    assert coder.at_it.wait(SOON)
    assert client.submit(f"{address}/cancel").status_code == 303
    coder.set()
    assert "ended early" in finished(client, address)
    assert "never" not in {head.id for head in book.library.heads()}


def test_a_job_that_is_forgotten(client: Visitor) -> None:
    assert client.get("/sources/0000").status_code == 404
    assert client.submit("/sources/0000/cancel").status_code == 404


def test_another_coders_job_is_not_stopped(
    signed_in: Callable[[str], Visitor], coder: Coder, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = signed_in("coder")
    jobs = visitor.app.state.room.jobs  # type: ignore[attr-defined]
    job = jobs.add("Somebody Else", texts=[{"text": "hold", "language": "en"}])
    assert visitor.submit(f"/sources/{job.id}/cancel", page="/sources").status_code == 403
    assert not job.stop.is_set()
    assert "/cancel" not in visitor.get(f"/sources/{job.id}").text
    coder.set()
    assert jobs.wait(job.id, SOON)


def test_a_reader_adds_nothing(signed_in: Callable[[str], Visitor]) -> None:
    visitor = signed_in("reader")
    assert visitor.get("/sources").status_code == 403
    assert visitor.post("/sources", data={"text": TEXT}, headers={"Origin": ADDRESS}).status_code == 403


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_page_is_in_both_languages(client: Visitor, language: str) -> None:
    page = client.get("/sources", headers={"Accept-Language": language}).text
    assert f'<html lang="{language}"' in page
    assert ("Ajouter des articles" in page) is (language == "fr")
    for label in re.findall(r'<label for="([^"]+)"', page):
        assert f'id="{label}"' in page


def test_a_program_adds_reports_and_looks_in_on_the_job(client: Visitor, coder: Coder, book: Casebook) -> None:
    given = {"reports": [{"text": TEXT, "id": "k7", "language": "en"}, {"text": "5"}], "outlet": "Kivu"}
    answer = client.post("/api/v1/sources", json=given)
    assert (answer.status_code, answer.headers["location"]) == (202, f"/api/v1/jobs/{answer.json()['id']}")
    jobs = client.app.state.room.jobs  # type: ignore[attr-defined]
    assert jobs.wait(answer.json()["id"], SOON)
    job = client.get(answer.headers["location"]).json()
    assert (job["state"], job["added"], job["failed"], job["reports"]) == ("done", 1, 1, ["k7"])
    assert job["errors"] == ["text: has no words; nothing can be coded"]
    assert book.incident(job["incidents"][0])
    assert client.get("/api/v1/jobs").json()["items"][0]["id"] == job["id"]


def test_a_program_sends_files(client: Visitor, coder: Coder, book: Casebook) -> None:
    files = [("files", ("a.jsonl", line("a").encode())), ("files", ("b.jsonl", line("b", 3).encode()))]
    answer = client.post(
        "/api/v1/sources/files", data={"csrf": client.token()}, files=files, headers={"Origin": ADDRESS}
    )
    assert answer.status_code == 202, answer.text
    jobs = client.app.state.room.jobs  # type: ignore[attr-defined]
    assert jobs.wait(answer.json()["id"], SOON)
    assert {head.id for head in book.library.heads()} >= {"a", "b"}
    refused = client.post("/api/v1/sources", json={})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "refused")
    ended = client.post(f"/api/v1/jobs/{answer.json()['id']}/cancel", json={})
    assert ended.json()["state"] == "done"
    assert client.get("/api/v1/jobs/none").json()["error"]["code"] == "not_found"
