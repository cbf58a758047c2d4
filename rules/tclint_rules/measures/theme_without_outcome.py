import re
from collections.abc import Iterator

from tclint import Context, Draft, Measure, Plan, Rule, Theme, option, quote

# Dates are no figures.
_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\b(?:19|20)\d\d\b"
_FIGURES = (
    "one two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty hundred half "
    "third quarter all every each both none no nobody everyone everybody double twice"
)
_PRODUCTS = (
    "workshop workshops session sessions issue issues page pages webpage profile profiles event events talk talks "
    "report reports meeting meetings minutes study studies article articles film films video videos board boards "
    "sign signs badge badges story stories guide guides plan plans newsletter newsletters showcase conference day "
    "days evening exhibition poster posters stall stand blog blogs communication communications update updates "
    "list lists catalogue catalogues forum forums course courses case paper papers map maps entry directory "
    "template templates photo photos photographs jd jds description descriptions policy policies review reviews "
    "survey surveys audit lunch celebration campaign website"
)
_THEIRS = (
    "technician technicians people person staff member members women men colleague colleagues researcher "
    "researchers postdocs students apprentice apprentices trainees mentees mentors pairs managers applicants "
    "participants attendees leavers starters visitors users door nominations registrations applications "
    "promotions registered promoted nominated trained attend attended"
)
# A theme with one of these claims a change, or may come to do so.
_CHANGES = ("placeholder", "target-no-baseline", "survey-no-threshold", "direction", "perception")
_OF_THE_PLAN = "evaluat govern monitor report deliver manag oversight admin"


class ThemeWithoutOutcome(Rule, severity="note"):
    """A theme whose measures are all products, so that none says what changed for anybody.

    ## Why is this bad?
    Pages that are live and workshops that were held are proper steps, and sound measures. But when a theme has nothing
    else, its success is that things were made; the best plans add one figure on the people it is for: registered,
    promoted, named, satisfied, still there. The rule looks at themes with two measured activities or more. Themes about
    the plan itself (evaluation, governance) are left out.

    ## Example
    ```yaml bad
    - name: Visibility  # <-
      activities:
        - {id: V1, action: Build a web page, success_measures: Web page live by May 2027}
        - {id: V2, action: Hold a showcase, success_measures: Showcase held in June 2027}
    ```

    Use instead:
    ```yaml good
    - name: Visibility
      activities:
        - {id: V1, action: Build a web page, success_measures: Web page live by May 2027}
        - {id: V2, action: Hold a showcase, success_measures: At least 120 technicians take part by June 2027}
    ```

    ## When not to use it
    Where the plan has a table of outcomes beside its activities.
    """

    least: int = option(2, "The number of activities with measures that a theme must have.")
    figures: frozenset[str] = option(frozenset(_FIGURES.split()), "Words that are figures, in lower case.")
    products: frozenset[str] = option(
        frozenset(_PRODUCTS.split()), "Words for things that a plan makes or holds: a figure of these is no outcome."
    )
    theirs: frozenset[str] = option(
        frozenset(_THEIRS.split()), "Words for people: a figure beside these is an outcome all the same."
    )
    leave_out: tuple[str, ...] = option(
        tuple(_OF_THE_PLAN.split()), "Beginnings of words in the names of themes that are about the plan itself."
    )

    def check_plan(self, plan: Plan, ctx: Context) -> Iterator[Draft]:
        for theme in plan.themes:
            if (
                len(theme.activities) >= self.least
                and self._has_products_only(theme, ctx)
                and not self._is_left_out(theme)
            ):
                yield self.diagnostic(
                    theme.at("name"),
                    f"no measure of {quote(theme.name or 'this theme')} says what changes for anybody",
                    help="add one figure on the people that the theme is for: how many, of how many, by when",
                )

    def _is_left_out(self, theme: Theme) -> bool:
        found = re.findall(r"[a-z]+", (theme.name or "").lower())
        return any(word.startswith(self.leave_out) for word in found)

    def _has_products_only(self, theme: Theme, ctx: Context) -> bool:
        measured = 0
        for activity in theme.activities:
            measures = [measure for row in activity.family() for measure in row.success_measures]
            if any(map(self._is_outcome, measures)):
                return False
            measured += bool(measures)
        rows = {found.row.address for label in _CHANGES for found in ctx.measured.get(label, ())}
        return measured >= self.least and not any(
            row.address in rows for activity in theme.activities for row in activity.family()
        )

    def _is_outcome(self, measure: Measure) -> bool:
        if measure.baseline or measure.unreadable:
            return True
        text = re.sub(_DATE, " ", f"{measure.measure or ''} {measure.target or ''}".lower())
        found = set(re.findall(r"[^\W_]+", text))
        has_figure = not self.figures.isdisjoint(found) or any(map(str.isdigit, text))
        return has_figure and (self.products.isdisjoint(found) or not self.theirs.isdisjoint(found) or "%" in text)
