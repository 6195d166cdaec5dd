"""Reports, and jobs that add some."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from recoupe.web.api.models.shapes import Form, Listed, Moment, Shape
from recoupe.web.jobs import MOST_ADDRESSES

Short = Annotated[str, Field(max_length=2000)]


class ReportHead(Shape):
    id: str
    title: str | None
    outlet: str | None
    published: str | None = Field(description="Day or moment of publication, as given.", examples=["2021-06-06"])
    language: str | None = Field(examples=["fr"])
    added_at: Moment
    incidents: int = Field(description="How many incidents it tells of.")


class ReportList(Listed[ReportHead]):
    pass


class TellingOf(Shape):
    key: str
    incident: str


class Report(Shape):
    """A report as it is kept, without its text."""

    id: str
    uid: str = Field(description="SHA-256 of what it says and where it comes from.")
    title: str | None
    outlet: str | None
    url: str | None
    published: str | None
    language: str | None
    source: str = Field(description="The file, line or address that it was read from.")
    fetched_at: Moment | None
    added_at: Moment
    coder: str = Field(description="Version of the program that coded it.")
    sha256: str = Field(description="Of its bytes or, where none were handed in, of its text in UTF-8.")
    characters: int = Field(description="Length of its text: spans count in these.")
    tellings: list[TellingOf] = Field(description="What it tells, in its order.")


class ReportGiven(Form):
    """One report to add: only `text` is needed."""

    text: str = Field(max_length=5_000_000)
    id: Short | None = None
    title: Short | None = None
    outlet: Short | None = None
    url: Short | None = None
    published: Annotated[str, Field(max_length=40)] | None = Field(None, examples=["2021-06-06"])
    language: Annotated[str, Field(max_length=40)] | None = Field(None, examples=["fr"])


class SourcesGiven(Form):
    """Reports and addresses; `outlet`, `published`, `language` stand in where one does not say it."""

    reports: list[ReportGiven] = Field([], max_length=10_000)
    addresses: list[Short] = Field([], max_length=MOST_ADDRESSES, description="Pages or feeds to fetch.")
    outlet: Short | None = None
    published: Annotated[str, Field(max_length=40)] | None = None
    language: Annotated[str, Field(max_length=40)] | None = None


class Job(Shape):
    """Reports that are being added. Jobs are forgotten when the room is closed; what was added stays."""

    id: str
    state: Literal["waiting", "running", "done", "cancelled", "failed"]
    who: str
    at: Moment
    started_at: Moment | None
    ended_at: Moment | None
    sources: int = Field(description="How many files, texts and addresses were given.")
    source: str | None = Field(description="What is being read.")
    share: float = Field(description="How much has been read, 0 to 1.")
    added: int
    known: int = Field(description="Reports that were there already.")
    failed: int
    touched: int = Field(description="Incidents that were written anew.")
    incidents: list[str] = Field(description="Their ids, the latest first; at most 1000.")
    reports: list[str] = Field(description="Ids of the reports that were added, the latest first; at most 1000.")
    errors: list[str] = Field(description="A line for each report that failed, with file and line; at most 500.")
    errors_left_out: int
    message: str | None = Field(description="Why the job failed as a whole.")


class JobList(Listed[Job]):
    pass
