"""The sections of the settings: their names, their words, and what else they are found by."""

from __future__ import annotations

from attrs import frozen
from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@frozen
class SectionName:
    """`also` are more words that people may look for."""

    name: str
    words: str
    also: str


def section_names() -> list[SectionName]:
    """In their order."""
    return [
        SectionName("you", translate("Settings", "You"), translate("Settings", "me my name profile user")),
        SectionName(
            "my-notices",
            translate("Settings", "My heads-ups"),
            translate("Settings", "notifications reminders notices digest e-mail chat calendar"),
        ),
        SectionName(
            "people",
            translate("Settings", "People"),
            translate("Settings", "users staff managers roles invite"),
        ),
        SectionName(
            "departments",
            translate("Settings", "Departments"),
            translate("Settings", "owners substitutes mailbox"),
        ),
        SectionName(
            "locations",
            translate("Settings", "Locations"),
            translate("Settings", "offices countries holidays days off working week"),
        ),
        SectionName(
            "payroll",
            translate("Settings", "Payroll"),
            translate("Settings", "pay salary cut-off dates"),
        ),
        SectionName(
            "mail",
            translate("Settings", "Mail server"),
            translate("Settings", "e-mail email SMTP sending sender"),
        ),
        SectionName(
            "texts",
            translate("Settings", "Texts of heads-ups"),
            translate("Settings", "wording letters messages e-mail"),
        ),
        SectionName(
            "appearance",
            translate("Settings", "Appearance"),
            translate("Settings", "theme mode dark light contrast colours colors motion animation"),
        ),
        SectionName(
            "language",
            translate("Settings", "Language and dates"),
            translate("Settings", "English German Deutsch translation date format"),
        ),
        SectionName(
            "workspace",
            translate("Settings", "Workspace"),
            translate("Settings", "file backup copy restore check export data team server"),
        ),
    ]
