"""Tables into reports: delimiters, names of columns, cells of several lines, and rows that are none."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import ReadError
from recoupe.model.report import Report
from recoupe.read import ReadRecord, parse_columns, read_records, read_reports
from recoupe.read.tables import table_records

SEVEN = "Sept soldats ont été tués lundi près de Diffa, a annoncé l'armée."
TWO = "Deux civils ont été blessés mardi à Gao, selon un élu."


def write(folder: Path, data: str | bytes, name: str = "presse.csv") -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def split(path: Path, **options: object) -> tuple[list[Report], list[str]]:
    found = list(read_reports([path], **options))  # type: ignore[arg-type]
    errors = [str(i).removeprefix(str(path)) for i in found if isinstance(i, ReadError)]
    return [i for i in found if isinstance(i, Report)], errors


def test_a_table_with_usual_names(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        f'Identifiant,Titre,Date de publication,Média,Lien,Texte intégral\n7,Diffa,2016-06-06,Le Point,https://a.example/7,"{SEVEN}"\n',
    )
    assert split(path) == (
        [
            Report(
                text=SEVEN, id="7", title="Diffa", published="2016-06-06", outlet="Le Point",
                url="https://a.example/7", language="fr",
            )
        ],
        [],
    )  # fmt: skip


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, sign: str) -> None:
    rows = [["text", "titre", "date"], [f'"{SEVEN}"', '"a, b; c"', "2016-06-06"]]
    (report,), errors = split(write(tmp_path, "".join(sign.join(row) + "\n" for row in rows)))
    assert (report.text, report.title, report.published, errors) == (SEVEN, "a, b; c", "2016-06-06", [])


def test_a_spreadsheet_may_name_its_delimiter(tmp_path: Path) -> None:
    (report,), errors = split(write(tmp_path, f"sep=|\r\nfoo|text\r\nx|{SEVEN}\r\n"))
    assert (report.id, report.text, errors) == ("presse:3", SEVEN, [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "mac-roman"])
def test_the_encoding_is_found(tmp_path: Path, encoding: str) -> None:
    data = f"titre;texte\nÀ Diffa;{SEVEN}\n"
    found, errors = split(write(tmp_path, data.encode(encoding)))
    expected = [] if encoding == "mac-roman" else [SEVEN]  # Macintosh files of before 2001 are taken for Windows ones
    assert ([r.text for r in found if r.text == SEVEN], errors) == (expected, [])


def test_columns_as_given(tmp_path: Path) -> None:
    path = write(tmp_path, f"text;corps;Jour;n\nrésumé;{SEVEN};2016-06-06;4\n")
    columns = parse_columns("text=corps, published=jour,id=4")
    (report,), errors = split(path, columns=columns)
    assert (report.text, report.published, report.id, errors) == (SEVEN, "2016-06-06", "4", [])


def test_with_columns_any_text_is_a_table(tmp_path: Path) -> None:
    path = write(tmp_path, f"a;corps\nx;{SEVEN}\n", "presse.txt")
    (report,), _ = split(path, columns={"text": "corps"})
    assert report.text == SEVEN


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("corps", "names no column; write FIELD=COLUMN"),
        ("texte=corps", "'texte' is no field of a report; the fields are: text, title"),
        ("text=a,text=b", "'text' is given twice"),
        ("text=", "names no column"),
    ],
)
def test_columns_that_cannot_be(given: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_columns(given)


def test_a_column_may_have_a_comma_in_its_name() -> None:
    assert parse_columns("text=corps, en clair,title=titre") == {"text": "corps, en clair", "title": "titre"}


def test_a_table_without_a_text(tmp_path: Path) -> None:
    path = write(tmp_path, "\n\nnom;jour\nx;2016-06-06\ny;2016-06-07\n")
    why = "the table has no column for the text; its columns are: 'nom', 'jour'; say --columns text=COLUMN"
    assert split(path) == ([], [f":3: {why}"])
    assert split(path, columns={"text": "corps"}) == (
        [],
        [":3: the table has no column 'corps' for text; its columns are: 'nom', 'jour'"],
    )


def test_cells_of_several_lines(tmp_path: Path) -> None:
    path = write(
        tmp_path, f'date,text\r\n2016-06-06,"Bilan.\r\n\r\n{SEVEN}\r\nIl a dit ""non""."\r\n\r\n2016-02-30,"{TWO}"\r\n'
    )
    (report,), errors = split(path)
    assert (report.id, report.text) == ("presse:2", f'Bilan.\n\n{SEVEN}\nIl a dit "non".')
    assert errors == [":7: published '2016-02-30' is not a possible date; correct it or leave it out"]


def test_old_line_ends(tmp_path: Path) -> None:
    found, errors = split(write(tmp_path, f'date,text\r2016-06-06,"{SEVEN}"\r2016-06-07,"{TWO}"\r'))
    assert ([(r.id, r.text) for r in found], errors) == ([("presse:2", SEVEN), ("presse:3", TWO)], [])


def test_a_quote_that_is_never_closed_costs_its_row(tmp_path: Path) -> None:
    rows = [f'2016-06-0{n},"{SEVEN}"' for n in range(1, 6)]
    rows[1] = f'2016-06-02,"{TWO}'
    found, errors = split(write(tmp_path, "date,text\n" + "\n".join(rows) + "\n"))
    assert [r.id for r in found] == ["presse:2", "presse:4", "presse:5", "presse:6"]
    assert errors == [":3: is no row (its quotes do not match); mend it"]


def test_a_quote_that_is_open_at_the_end(tmp_path: Path) -> None:
    torn = f'2016-06-02,"{TWO}\n2016-06-03,{SEVEN.replace(",", "")}\nreste\n'
    found, errors = split(write(tmp_path, f'date,text\n2016-06-01,"{SEVEN}"\n{torn}'))
    assert [r.id for r in found] == ["presse:2", "presse:4"]
    assert errors == [
        ":3: is no row (a quote is not closed); mend it",
        ':5: "text" is missing; each report needs its body under "text"',
    ]


def test_lines_that_belong_to_no_row_are_told_of_together(tmp_path: Path) -> None:
    torn = 'x,"torn "cell"\n' + "".join(f"line {n}\n" for n in range(50))
    found, errors = split(write(tmp_path, f'id,text\n{torn}8,"{TWO}"\n'))
    assert [r.id for r in found] == ["8"]
    assert errors == [
        ":2: is no row (its quotes do not match); mend it",
        ":3: belongs to no row, nor do the lines that follow up to 52; mend line 2",
    ]


def test_careless_quotes_are_let_in(tmp_path: Path) -> None:
    path = write(
        tmp_path, f'id\ttext\n1\t"Le camp" attaqué. {SEVEN}\n2\tLe 5" de {SEVEN}\n3\t"Le camp attaqué. {TWO}\n', "a.tsv"
    )
    found, errors = split(path)
    assert [r.text for r in found][:2] == [f"Le camp attaqué. {SEVEN}", f'Le 5" de {SEVEN}']
    assert (found[2].text, errors) == (f'"Le camp attaqué. {TWO}', [])


def test_rows_that_do_not_fit(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        f"id,text,date\n1,Sept, huit,2016-06-06\n2,Coupé\n3\n4,,2016-06-06\n5,{TWO.replace(',', '')},2016-06-06,,\n",
    )
    found, errors = split(path)
    assert [r.id for r in found] == ["5"]
    assert errors == [
        ":2: has 4 cells where the table has 3 columns; put its text between quotes",
        ":3: has 2 cells where the table has 3 columns; put its text between quotes",
        ':4: "text" is missing; each report needs its body under "text"',
        ":5: is empty; nothing can be coded",
    ]


def test_a_huge_cell_is_refused_and_the_rest_read(tmp_path: Path) -> None:
    path = write(tmp_path, f'id,text\n1,{"a" * 5_000_100}\n2,"{TWO}"\n')
    found, errors = split(path)
    assert [r.id for r in found] == ["2"]
    assert errors == [":2: is no row (a cell has more than 5,000,000 characters, or a quote is not closed); mend it"]


def test_a_line_without_an_end_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recoupe.read.records.MAX_LINE", 1000)
    monkeypatch.setattr("recoupe.read.tables.MAX_LINE", 1000)
    path = write(tmp_path, f'id,text\n1,{"a" * 5000}\n2,"{TWO}"\n')
    found, errors = split(path)
    assert [r.id for r in found] == ["2"]
    assert [e.partition(" is ")[0] for e in errors] == [":2:"]


@pytest.mark.parametrize("data", ["", "\n \n"])
def test_an_empty_table(tmp_path: Path, data: str) -> None:
    assert split(write(tmp_path, data)) == ([], [": is empty; nothing can be coded"])


def test_records_keep_their_bytes(tmp_path: Path) -> None:
    row = f'7,"Bilan.\r\n{SEVEN}"\r\n'.encode("cp1252")
    path = write(tmp_path, b"id,text\r\n" + row)
    (record,) = read_records([path])
    assert isinstance(record, ReadRecord)
    assert (record.raw, record.source, record.fetched_at) == (row, f"{path}:2", None)


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters='\n"'), max_size=30)


@given(st.lists(st.tuples(CELLS, CELLS.map(lambda c: f"mot {c}")), min_size=1, max_size=8), st.sampled_from(",;\t|"))
def test_what_is_written_is_read(rows: list[tuple[str, str]], sign: str) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=sign, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerow(["titre", "texte"])
    writer.writerows(rows)
    handle = io.BufferedReader(io.BytesIO(out.getvalue().encode()))
    found = [
        r if isinstance(r, ReadError) else (r.fields["title"], r.fields["text"]) for r in table_records("a.csv", handle)
    ]
    assert found == rows


@given(st.binary(max_size=300))
def test_any_bytes_end_in_rows_or_errors(data: bytes) -> None:
    handle = io.BufferedReader(io.BytesIO(b"id,text\n" + data))
    assert all(isinstance(r, ReadError) or "text" in r.fields or r.line for r in table_records("a.csv", handle))
