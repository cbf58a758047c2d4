from tclint import Activity, Context, Draft, Rule, names_of, option

_WORDS = {
    "id": "identifier",
    "action": "action",
    "success_measures": "success measure",
    "timeframe": "timeframe",
    "owner": "owner",
    "rag": "red/amber/green status",
}
_REMEDIES = {
    "id": "number the activities, so that people can speak of them",
    "action": "say for each activity what will be done",
    "success_measures": "say for each activity how anyone will know that it worked",
    "timeframe": "give each activity a date or period; the length of the plan is not an activity's deadline",
    "owner": "name for each activity who answers for it",
    "rag": "write the status as a word: a cell's colour is lost when a table is exported",
}


class AbsentColumn(Rule, severity="error", profile="complete"):
    """A field that nearly every activity lacks.

    ## Why is this bad?
    A plan without any owners, timeframes or measures cannot be assessed. One diagnostic says so for the whole plan, in
    place of one for each row; every row it stands for is listed in the machine-readable formats.

    ## Example
    ```yaml bad least=3
    themes:  # <-
      - name: Visibility
        activities:
          - {id: V1, action: Publish the newsletter}
          - {id: V2, action: Open the web page}
          - {id: V3, action: Hold a showcase}
    ```

    Use instead:
    ```yaml good least=3
    themes:
      - name: Visibility
        activities:
          - id: V1
            action: Publish the newsletter
            success_measures: Four issues a year
            timeframe: by December 2022
            owner: Head of Technical Services
    ```

    ## When not to use it
    Ignore it to see every single row instead.
    """

    share: float = option(0.8, "The share of the rows that must lack the field, from 0 to 1.")
    least: int = option(5, "The number of rows that must lack it.")

    def gather(self, field: str, gaps: list[Activity], ctx: Context) -> Draft | None:
        total = ctx.plan.row_count()
        lacking = sum(1 for gap in gaps for _ in gap.rows())
        if lacking < self.least or lacking < self.share * total:
            return None
        word = _WORDS.get(field, field)
        every = "no activity has" if lacking == total else f"{lacking} of {total} activities have no"
        article = ("an " if word[0] in "aeiou" else "a ") if lacking == total else ""
        remedy = _REMEDIES.get(field, f"give each activity a `{field}`")
        return self.diagnostic(
            ctx.plan.at("themes"),
            f"{every} {article}{word}",
            help=remedy if lacking == total else f"{remedy} ({names_of(gaps)})",
            elements=[gap.address for gap in gaps],
        )
