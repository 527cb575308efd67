"""The commands that every screen of a day has."""

from __future__ import annotations

from typing import Final

from gutbone_tui.ui.commands.command import Command

OPEN_TODAY: Final = Command(
    "screen.today", "1,f5", "app.show_mode('today')", "Today", "The whole day at a glance", "screens", in_footer=True
)
OPEN_MEALS: Final = Command(
    "screen.meals", "2,f6", "app.show_mode('meals')", "Meals", "The day's food lines", "screens", in_footer=True
)
OPEN_PLANTS: Final = Command(
    "screen.plants", "3,f7", "app.show_mode('plants')", "Plants", "The plants of this week", "screens", in_footer=True
)
OPEN_DISRUPTORS: Final = Command(
    "screen.disruptors",
    "4,f8",
    "app.show_mode('disruptors')",
    "Disruptors",
    "What disturbs the gut, against its levels",
    "screens",
    in_footer=True,
)
OPEN_FOODS: Final = Command(
    "screen.foods",
    "f,ctrl+b",
    "app.show_mode('foods')",
    "Foods",
    "Prunes and the other groups: what counted",
)
OPEN_LEARN: Final = Command(
    "screen.learn",
    "l,ctrl+l",
    "app.show_mode('learn')",
    "Learn",
    "What is known, how sure it is, and what is not",
)
OPEN_TRENDS: Final = Command(
    "screen.trends", "5,ctrl+e", "app.show_mode('trends')", "Trends", "Look back over weeks, months and years",
    "screens", in_footer=True,
)  # fmt: skip
ADD: Final = Command(
    "entry.add", "a,f2", "add", "add", "Type what you ate, how you slept, what you took", in_footer=True
)
CHECK_IN: Final = Command(
    "entry.check-in", "c,f3", "check_in", "check-in", "Answer what is still unanswered today, a key each",
    in_footer=True,
)  # fmt: skip
TAKEN: Final = Command("day.taken", "s,ctrl+a", "taken", "taken", "Tick supplements, and what is kept up")
FEEL: Final = Command("day.feel", "h,ctrl+v", "feel", "how you feel", "Digestion, stool, energy and more")
DAY_BEFORE: Final = Command(
    "day.before", "left_square_bracket,ctrl+o", "day_before", "Day before", "Go to the day before", "day",
    in_footer=True,
)  # fmt: skip
DAY_AFTER: Final = Command(
    "day.after", "right_square_bracket,ctrl+n", "day_after", "Day after", "Go to the day after", "day", in_footer=True
)
GO_TODAY: Final = Command("day.today", "t,ctrl+t", "today", "Today", "Go back to today")
GO_TO: Final = Command("day.go", "g,ctrl+g", "go_to", "Go to", "Go to a day: yesterday, mon, 2026-11-20")
UNDO: Final = Command("change.undo", "u,ctrl+z", "undo", "Undo", "Take the last change back")
REDO: Final = Command("change.redo", "ctrl+y", "redo", "Redo", "Make the change again that was taken back")
COPY: Final = Command(
    "line.copy", "y,ctrl+r", "copy_yesterday", "copy", "Copy a meal, or the whole day, from the day before"
)
"""Today and Meals have it."""
SETTINGS: Final = Command("app.settings", "comma,ctrl+x", "settings", "settings", "Every setting, and the keys")
OWN_FOODS: Final = Command("diary.own-foods", "", "own_foods", "Own foods", "Foods and plants of your own")
HELP: Final = Command("app.help", "question_mark,f1", "help", "help", "All keys of this screen", in_footer=True)
PALETTE: Final = Command("app.palette", "ctrl+p", "app.command_palette", "Palette", "Find a command by its name")
QUIT: Final = Command("app.quit", "q,ctrl+q", "app.quit", "Quit", "Leave; everything recorded is already kept")
SKIP: Final = Command("day.skip", "k,ctrl+k", "skip_day", "Skip day", "Sick, traveling or resting: it breaks no run")

BACKUPS: Final = Command("diary.backups", "b,f11", "backups", "Backups", "The last backups: make one, or restore one")
REPORT: Final = Command("diary.report", "", "report", "Report", "For the visit: twelve weeks in figures, no advice")
MERGE: Final = Command("diary.merge", "", "merge_copies", "Merge", "Take in what the copies of a sync tool hold")
OPEN_JOURNEY: Final = Command(
    "screen.journey",
    "6,ctrl+w",
    "app.show_mode('journey')",
    "Journey",
    "You are here: strategies, scans, runs",
    "screens",
    in_footer=True,
)

FIND: Final = Command(
    "diary.find", "slash,ctrl+underscore", "find_in_diary", "find", "Find words in the lines and notes of all days"
)
"""Not on screens that have a filter of their own under the same key."""

SCREENS: Final = (OPEN_TODAY, OPEN_MEALS, OPEN_PLANTS, OPEN_DISRUPTORS, OPEN_TRENDS, OPEN_JOURNEY)
"""Commands that open a screen, in the order of their digits."""

SHARED: Final = (
    ADD,
    CHECK_IN,
    TAKEN,
    FEEL,
    DAY_BEFORE,
    DAY_AFTER,
    GO_TODAY,
    GO_TO,
    UNDO,
    REDO,
    SKIP,
    *SCREENS,
    OPEN_FOODS,
    OPEN_LEARN,
    REPORT,
    BACKUPS,
    MERGE,
    SETTINGS,
    OWN_FOODS,
    HELP,
    PALETTE,
    QUIT,
)
"""Every screen of a day has these, in the order of footer and help."""
