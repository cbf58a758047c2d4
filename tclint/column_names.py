"""What the columns of institutions' own tables are called, for the help about a key that the format does not know.

Classes: the format's words with other endings; the usual column headings of Technician Commitment, Athena Swan, Race
Equality Charter and Concordat templates. A column of stakeholders is nobody's `owner`, so it is not listed.
"""

COLUMN_NAMES: dict[str, str] = {
    **dict.fromkeys(("ref", "reference", "number", "no", "activity_number", "action_number", "activity_id"), "id"),
    **dict.fromkeys(("aims", "objective", "objectives", "goals", "strategic_objective", "purpose"), "goal"),
    **dict.fromkeys(("issue", "why", "background", "issue_identified", "evidence_base"), "rationale"),
    **dict.fromkeys(("actions", "activity", "what", "task", "planned_action", "description"), "action"),
    **dict.fromkeys(
        (
            "measure",
            "measures",
            "measure_of_success",
            "measures_of_success",
            "success_measure",
            "success_criteria",
            "success_criterion",
            "success_indicator",
            "success_indicators",
            "kpi",
            "kpis",
            "how_impact_will_be_evidenced",
            "what_success_looks_like",
        ),
        "success_measures",
    ),
    **dict.fromkeys(
        ("time_scale", "timescale", "timescales", "time_frame", "time_frames", "timeline", "deadline", "when", "due",
         "date", "due_date", "completion_date", "target_date"),
        "timeframe",
    ),
    **dict.fromkeys(("milestone", "key_dates"), "milestones"),
    **dict.fromkeys(
        ("lead", "leads", "lead_person", "lead_persons", "action_owner", "responsibility", "responsible", "who",
         "accountable", "person_responsible", "owners", "action_lead"),
        "owner",
    ),
    **dict.fromkeys(
        ("support", "supported_by", "stakeholders", "key_stakeholders", "contributors", "partners", "others_involved"),
        "with",
    ),
    **dict.fromkeys(("resource", "budget", "cost", "resourcing"), "resources"),
    **dict.fromkeys(("status", "rag_status", "rag_rating", "colour", "color"), "rag"),
    **dict.fromkeys(("reason", "commentary", "rag_explanation", "reason_for_red"), "explanation"),
    **dict.fromkeys(("update", "progress_update", "progress_to_date"), "progress"),
    **dict.fromkeys(("sub_activities", "subactivities", "sub_actions", "substeps"), "steps"),
    **dict.fromkeys(("theme", "workstream", "heading"), "name"),
    **dict.fromkeys(("definition", "theme_aim"), "aim"),
    **dict.fromkeys(("university", "organisation", "organization", "institute"), "institution"),
    **dict.fromkeys(("periods", "phase"), "phases"),
    **dict.fromkeys(("abbreviations", "acronyms", "key"), "glossary"),
    **dict.fromkeys(("start_date", "from"), "start"),
    **dict.fromkeys(("end_date", "to"), "end"),
    **dict.fromkeys(("length", "duration"), "months"),
    **dict.fromkeys(("workstreams", "priorities", "principles"), "themes"),
}
