from collections.abc import Iterator

from tclint import Context, Draft, Plan, Rule, quote


class UnknownTheme(Rule, severity="error", profile="complete"):
    """A theme that the framework does not know.

    ## Why is this bad?
    The framework fixes the names of its themes, and reviewers look for them. A theme of the institution's own beside
    them is fine: the rule speaks where a name looks like a misspelt theme, or where a theme is missing that an unknown
    name may have been meant for. Case, numbers, a leading "Theme:" and combined names do not matter.

    ## Example
    ```yaml bad
    title: Action plan
    themes:
      - name: Sustainabilty  # <-
        activities: [{id: S1, action: Write succession plans}]
    ```

    Use instead:
    ```yaml good
    title: Action plan
    themes:
      - name: Sustainability
        activities: [{id: S1, action: Write succession plans}]
    ```

    ## When not to use it
    Where the institution orders its plan by its own headings: `framework: generic` takes them as they are.
    """

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        names = ctx.framework.theme_names()
        if not names:
            return
        known = {theme.name: ctx.framework.covered_by(theme.name or "") for theme in plan.themes}
        present = {theme.name for themes in known.values() for theme in themes}
        missing = [theme.name for theme in ctx.framework.themes if theme.required and theme.name not in present]
        for theme in plan.themes:
            if not theme.name or known[theme.name]:
                continue
            meant = ctx.framework.misspelt(theme.name)
            if (meant and meant.name not in present) or missing:
                listed = ", ".join(quote(name) for name in names)
                yield self.diagnostic(
                    theme.at("name"),
                    f"{quote(theme.name)} is not a theme of the {ctx.framework.title} framework",
                    help=f"did you mean {quote(meant.name)}?" if meant else f"its themes are {listed}",
                )
