"""Where a comment silences, in every place that YAML allows a comment, and where there is no comment at all."""

import re

import pytest
from command_line import OWNERLESS, PLAN, Result, check, write

HEAD = """\
framework: generic
themes:
  - name: Visibility
    activities:
"""
ROW = "      - id: V1\n        action: Publish the newsletter.\n        owner: TBC\n"
META = "suppressions"
OWNERS = "missing-owner,placeholder-owner"
V1 = "      - id: V1\n"
C = "# tclint: ignore[placeholder-owner] the post is being filled"


def run(text: str, *options: str, rules: str = f"{OWNERS},{META}") -> Result:
    write("plan.yaml", text)
    return check("--select", rules, *options)


SILENT = {
    "at the end of the line": f"{V1}        owner: TBC  {C}\n",
    "on the line before": f"{V1}        {C}\n        owner: TBC\n",
    "on the line before, at the margin": f"{V1}{C}\n        owner: TBC\n",
    "before other comments and blank lines": f"{V1}        {C}\n\n        # a remark\n   \n        owner: TBC\n",
    "before the dash of the activity": f"      {C}\n      - owner: TBC\n        id: V1\n",
    "behind the dash of the activity": f"      - {C}\n        owner: TBC\n",
    "behind a text in quotes": f"{V1}        owner: 'TBC' {C}\n",
    "behind a text in double quotes": f'{V1}        owner: "TBC" {C}\n',
    "behind a list in flow style": f"{V1}        owner: [TBC] {C}\n",
    "inside a list in flow style": f"{V1}        owner: [  {C}\n          TBC]\n",
    "behind a mapping in flow style": f"      - {{id: V1, owner: TBC}} {C}\n",
    "before a mapping in flow style": f"      {C}\n      - {{id: V1, owner: TBC}}\n",
    "behind the key of a list": f"{V1}        owner: {C}\n          - TBC\n",
    "before the key of a list": f"{V1}        {C}\n        owner:\n          - TBC\n",
    "behind a text over several lines": f"{V1}        owner: 'to be\n          confirmed' {C}\n",
    "before a text over several lines": f"{V1}        {C}\n        owner: to be\n          confirmed\n",
    "behind the sign of a block text": f"{V1}        owner: | {C}\n          TBC\n",
    "behind the sign of a folded text": f"{V1}        owner: >- {C}\n          TBC\n",
    "before the key of a block text": f"{V1}        {C}\n        owner: |\n          TBC\n",
    "between a block text and the key": f"{V1}        action: |\n          Hold it.\n        {C}\n        owner: TBC\n",
    "behind an anchor": f"{V1}        owner: &tbc TBC {C}\n",
    "with a tab before it": f"{V1}        owner: TBC\t{C}\n",
    "at the end of the file without a line break": f"{V1}        owner: TBC {C}",
    "without blanks": f"{V1}        owner: TBC #tclint:ignore[placeholder-owner]being filled\n",
    "with many blanks": f"{V1}        owner: TBC  #  tclint:  ignore [ placeholder-owner ]  being filled \n",
    "by its category": f"{V1}        owner: TBC {C.replace('placeholder-owner', 'owners')}\n",
    "with a dash before the reason": f"{V1}        owner: TBC {C.replace('] ', '] – ')}\n",
    "behind another comment": f"{V1}        owner: TBC  # see below {C}\n",
    "with another comment behind": f"{V1}        owner: TBC  {C} # see below\n",
    "with a last day to come": f"{V1}        owner: TBC  {C} until=2999-12-31\n",
    "with a last day before the reason": f"{V1}        owner: TBC  {C.replace('] ', '] until=2999-12-31 ')}\n",
    "for the file, at the top": None,
    "for the file, at the end": f"{ROW}{C.replace('ignore', 'ignore-file')}",
}


@pytest.mark.parametrize("rows", SILENT.values(), ids=SILENT)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_comment_silences(rows: str | None, ending: str) -> None:
    text = f"{C.replace('ignore', 'ignore-file')}\n{HEAD}{ROW}" if rows is None else HEAD + rows

    result = run(text.replace("\n", ending))

    assert (result.code, result.lines, result.err) == (0, [], "")
    assert run(text.replace("\n", ending), "--no-ignores").rules == ["placeholder-owner"]


SPEAKING = {
    "two lines before": f"{V1}        {C}\n        action: Hold it.\n        owner: TBC\n",
    "on the line behind": f"{V1}        owner: TBC\n        {C}\n        action: Hold it.\n",
    "at the end of the line before": f"      - id: V1  {C}\n        owner: TBC\n",
    "for another rule": f"{V1}        owner: TBC  {C.replace('placeholder-owner', 'missing-owner')}\n",
}


@pytest.mark.parametrize("rows", SPEAKING.values(), ids=SPEAKING)
def test_a_comment_somewhere_else_silences_nothing_and_is_said_to(rows: str) -> None:
    result = run(HEAD + rows)

    assert sorted(result.rules) == ["placeholder-owner", "unused-suppression"]


TEXTS = {
    "in single quotes": f"{V1}        action: 'Hold it {C}'\n        owner: TBC\n",
    "in double quotes": f'{V1}        action: "Hold it {C}"\n        owner: TBC\n',
    "in quotes over several lines": f'{V1}        action: "Hold\n          {C}\n          it"\n        owner: TBC\n',
    "in a word": f"{V1}        action: Hold-it{C}\n        owner: TBC\n",
}


@pytest.mark.parametrize("rows", TEXTS.values(), ids=TEXTS)
def test_a_text_is_no_comment(rows: str) -> None:
    result = run(HEAD + rows)

    assert result.rules == ["placeholder-owner"]


BLOCKS = {
    "literal": f"        action: |\n          Hold it.\n          {C}\n",
    "folded": f"        action: >\n          Hold it.\n          {C}\n",
    "first line": f"        action: |\n          {C}\n",
    "kept": f"        action: |+\n          Hold it {C}\n\n",
    "indented": f"        action: |2\n            Hold it.\n            {C}\n",
}


@pytest.mark.parametrize("row", BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_inside_a_block_text_there_are_no_comments_and_the_tool_says_so(row: str, ending: str) -> None:
    result = run(f"{HEAD}      - id: V1\n{row}        owner: TBC\n".replace("\n", ending))

    assert result.rules == ["misplaced-suppression", "placeholder-owner"]
    assert "this is part of the text and silences nothing" in result.lines[0]


def test_an_empty_value_is_silenced_where_its_key_stands() -> None:
    write("plan.yaml", OWNERLESS.replace("owner:", "owner:  # tclint: ignore[missing-owner] being filled"))

    assert check("--select", f"missing-owner,{META}").lines == []


@pytest.mark.parametrize(
    "names", ["missing-owner,vague-timeframe", "missing-owner vague-timeframe", ", owners ,timeframes,,"]
)
def test_several_names(names: str) -> None:
    text = f"      # tclint: ignore[{names}] by agreement\n      - {{id: V1, owner: , timeframe: soon}}\n"

    result = run(HEAD + text, rules=f"missing-owner,vague-timeframe,{META}")

    assert result.lines == []


def test_two_comments_on_one_line() -> None:
    both = "# tclint: ignore[placeholder-owner] being filled # tclint: ignore[vague-timeframe] by agreement"

    result = run(f"{HEAD}      - {{owner: TBC, timeframe: soon}} {both}\n", rules=f"{OWNERS},vague-timeframe,{META}")

    assert result.lines == []


def test_the_second_of_two_comments_on_one_line_stands_for_itself() -> None:
    both = "# tclint: ignore[placeholder-owner] being filled # tclint: ignore[vague-timeframe]"

    result = run(f"{HEAD}      - {{owner: TBC, timeframe: soon}} {both}\n", rules=f"{OWNERS},vague-timeframe,{META}")

    assert result.rules == ["suppression-without-reason"]


def test_a_comment_on_the_line_before_and_one_at_the_end() -> None:
    before = "# tclint: ignore[vague-timeframe] by agreement"

    result = run(
        f"{HEAD}      {before}\n      - {{owner: TBC, timeframe: soon}} {C}\n", rules=f"{OWNERS},vague-timeframe,{META}"
    )

    assert result.lines == []


def test_a_comment_silences_its_own_line_only() -> None:
    result = run(f"{HEAD}{ROW.replace('TBC', f'TBC  {C}')}{ROW.replace('V1', 'V2')}")

    assert [re.sub(r":\d+: .*", "", line) for line in result.lines] == ["plan.yaml:10"]


def test_each_document_of_a_file() -> None:
    silenced = f"{HEAD}{ROW.replace('TBC', f'TBC  {C}')}"

    result = run(f"{silenced}---\n{HEAD}{ROW}---\n{silenced}")

    assert result.rules == ["placeholder-owner"]


def test_a_comment_for_the_file_silences_every_document() -> None:
    result = run(f"{HEAD}{ROW}---\n{HEAD}{ROW}{C.replace('ignore', 'ignore-file')}\n")

    assert result.lines == []


def test_what_is_gathered_is_silenced_where_it_stands() -> None:
    rows = "".join(f"      - id: V{number}\n        action: Hold it.\n" for number in range(6))
    gathered = run(HEAD + rows, rules=f"absent-column,missing-owner,{META}")
    [line] = {line.split(":")[1] for line in gathered.lines}
    lines = (HEAD + rows).splitlines()
    lines[int(line) - 1] += "  # tclint: ignore[absent-column] a plan of last year"

    silenced = run("\n".join(lines), rules=f"absent-column,missing-owner,{META}")
    by_file = run(
        f"# tclint: ignore-file[structure] a plan of last year\n{HEAD}{rows}",
        rules=f"absent-column,missing-owner,{META}",
    )

    assert (gathered.rules, silenced.lines, by_file.lines) == (["absent-column"], [], [])


def test_a_slip_of_the_syntax_can_be_silenced() -> None:
    text = HEAD + "      - id: V1\n        id: V2  # tclint: ignore[duplicate-key] the form prints it twice\n"

    assert run(text, rules=f"duplicate-key,{META}").lines == []


@pytest.mark.parametrize(
    "text", ["# tclint:", "tclint:", "#tclint", "x: '# tclint: ignore[a]'", "# see tclint: ignore[a]"]
)
def test_what_only_looks_like_a_comment_to_tclint(text: str) -> None:
    result = run(f"{PLAN}\n{text if text.startswith('#') else f'x-note: {text!r}'}\n", rules=META)

    assert result.rules == (["unknown-suppression"] if text == "# tclint:" else [])


def test_many_comments_take_no_longer_than_many_lines() -> None:
    lines = "".join(f"# tclint: ignore[missing-owner] number {number}\n" for number in range(5_000))

    result = run(f"{PLAN}{lines}", rules="missing-owner")

    assert result.code == 0


def test_any_text_behind_the_mark() -> None:
    strange = "# tclint: ignore[\x0b🎓,\u202e,]until=until= [[ # tclint:\n# tclint: ignore-file[] \n# tclint: ignore[a"

    result = run(f"{PLAN}{strange}", rules=META)

    assert (result.code, {*result.rules}) == (1, {"unknown-suppression", "expired-suppression"})
