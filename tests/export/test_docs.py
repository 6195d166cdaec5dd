"""What the documentation says of formats and policies is so."""

import re
from pathlib import Path

from recoupe.export import FORMATS, POLICIES

DOCUMENT = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")


def test_the_table_of_formats_is_the_list_of_formats():
    rows = re.findall(r"^\| `([\w-]+)` \| `NAME(\.\w+)`(.*)\|$", DOCUMENT, re.M)
    assert [(name, suffix) for name, suffix, _ in rows] == [(f.name, f.suffix) for f in FORMATS]
    assert [name for name, _, rest in rows if "claims and account" in rest] == [f.name for f in FORMATS if f.lossy]


def test_the_table_of_policies_is_the_list_of_policies():
    assert re.findall(r"^\| `(\w+/\d+)`", DOCUMENT, re.M) == [p.id for p in POLICIES]


def test_columns_that_are_named_are_there():
    columns = {c.name for f in FORMATS if f.table for c in f.table.columns}
    named = set(re.findall(r"`(\w+)`", DOCUMENT.partition("## Columns")[2].partition("## Maps")[0]))
    assert named - columns <= {"FORMATS", "POLICIES"} and len(named & columns) > 15
