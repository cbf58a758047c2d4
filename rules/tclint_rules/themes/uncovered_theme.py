from collections.abc import Iterator

from tclint import Context, Draft, FrameworkTheme, Plan, Rule, Theme, quote


class UncoveredTheme(Rule, severity="error", profile="complete"):
    """A theme that no activity serves.

    ## Why is this bad?
    Reviewers first look whether every theme of the framework is addressed. A theme that is left out on purpose says so
    with a reason under `not_applicable`. A theme that the framework does not insist on is only a note.

    ## Example
    ```yaml bad
    title: Action plan
    themes:
      - name: Visibility
        activities: [{id: V1, action: Publish the newsletter}]
      - name: Recognition
        activities: [{id: R1, action: Open a fund for registration fees}]
      - name: Career Development
        activities: [{id: C1, action: Define career pathways}]
      - name: Sustainability  # <-
        activities: []
      - name: Evaluating Impact
        activities: [{id: E1, action: Survey the technicians}]
    ```

    Use instead:
    ```yaml good
    title: Action plan
    themes:
      - name: Visibility
        activities: [{id: V1, action: Publish the newsletter}]
      - name: Recognition
        activities: [{id: R1, action: Open a fund for registration fees}]
      - name: Career Development
        activities: [{id: C1, action: Define career pathways}]
      - name: Sustainability
        not_applicable: Covered by the estates plan until 2023, as agreed with the reviewers
      - name: Evaluating Impact
        activities: [{id: E1, action: Survey the technicians}]
    ```

    ## When not to use it
    For plans of single departments that serve only some themes.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        if "themes" in plan.unreadable:
            return
        if not plan.themes:
            names = ", ".join(quote(name) for name in ctx.framework.theme_names())
            yield self.diagnostic(
                plan.at("themes"),
                "the plan has no themes",
                help=f"add `themes` with their activities{f': {names}' if names else ''}",
            )
            return
        meant = [(theme, _themes(theme.name, ctx)) for theme in plan.themes]
        yield from self._empty(meant)
        present = {found.name for _, themes in meant for found in themes}
        for theme in ctx.framework.themes:
            if theme.name not in present and (theme.required or not _is_served(theme, plan)):
                yield self.diagnostic(
                    plan.at("themes"),
                    f"no activity serves the theme {quote(theme.name)}",
                    help="add a theme of that name with at least one activity, or with `not_applicable` and a reason",
                    severity=None if theme.required else "note",
                )

    def _empty(self, meant: list[tuple[Theme, list[FrameworkTheme]]]) -> Iterator[Draft]:
        """The themes that stand in the plan and have nothing in them."""
        filled = {found.name for theme, themes in meant if _has_activities(theme) for found in themes}
        for theme, themes in meant:
            is_served_elsewhere = bool(themes) and all(found.name in filled for found in themes)
            if _has_activities(theme) or theme.has("not_applicable") or is_served_elsewhere:
                continue
            is_optional = bool(themes) and not any(found.required for found in themes)
            yield self.diagnostic(
                theme.at(),
                f"no activity serves the theme {quote(theme.name or 'without a name')}",
                help="add at least one activity, or `not_applicable` with a reason",
                severity="note" if is_optional else None,
            )


def _has_activities(theme: Theme) -> bool:
    return bool(theme.activities) or "activities" in theme.unreadable


def _themes(name: str | None, ctx: Context) -> list[FrameworkTheme]:
    """The framework's themes that a name stands for, a misspelt one included: that is reported elsewhere."""
    found = ctx.framework.covered_by(name or "")
    if found:
        return found
    meant = ctx.framework.misspelt(name or "")
    return [meant] if meant else []


def _is_served(theme: FrameworkTheme, plan: Plan) -> bool:
    """Whether some activity of another theme serves this one: an evaluation of all activities, say."""
    texts = " ".join(" ".join(filter(None, (row.goal, *row.action))) for row in plan.activities()).lower()
    return any(keyword in texts for keyword in theme.keywords)
