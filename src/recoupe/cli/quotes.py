"""``recoupe quotes``: who speaks in reports, and what they say."""

from __future__ import annotations

from recoupe.cli.report import Language, Layout, Outlet, Paths, Published, Target
from recoupe.cli.work import Format, checked_run, ending, output, write_json


def quotes(
    paths: Paths = None,
    published: Published = None,
    outlet: Outlet = None,
    language: Language = None,
    format: Layout = Format.text,
    target: Target = None,
) -> None:
    """Print the quotations of reports, direct and indirect: who speaks, the words that say so, what is said.

    \b
    Examples:
      recoupe quotes report.txt --outlet "Le Soir"
      recoupe quotes saved-pages/*.html --language fr
      recoupe quotes reports.jsonl --format jsonl -o quotes.jsonl
      recoupe quotes reports.jsonl -f jsonl | jq -r '[.speaker.name, .words[].quote] | @tsv'

    \b
    JSON has a line a quotation: "report" (its id), "kind" (direct, indirect or
    mixed), "words" (spans of what is said), "cue" (null where the speaker goes
    on), "speaker" (name, kind, anonymous, span), "others" who speak with them,
    "chain" (voices from the outlet inwards), "speech_act", "certainty" and
    "stance". Reports are read as by `recoupe code`; so is the exit status.
    """
    run = checked_run(paths, published, outlet, language)
    with ending(run), output(target, run.paths) as out:
        from recoupe import pipeline
        from recoupe.show import quotation_to_dict, reading_console, show_quotations

        results = run.results(pipeline.quotations, bar=not out.isatty())
        if format is Format.text:
            console = reading_console(out)
            for report, found in results:
                show_quotations(report, found, console)
                out.flush()
        else:
            lines = (quotation_to_dict(q, report) for report, found in results for q in found)
            write_json(lines, out, lines=format is Format.jsonl)
