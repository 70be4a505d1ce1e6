"""The shipped catalogue says what was agreed: due dates, lead times, order and options."""

import pytest

from app.models.catalogue import Catalogue
from app.models.cataloguerules import NoticeOffset, PayrollDate, Rule
from app.models.plan import FixedDate
from app.services.cataloguefiles import load

AGREED = """
REC-1  | S-20        |  3 |              | essential
REC-2  | S-8         | 10 |              | essential
REC-3  | S-20        |  1 | REC-1        | essential
REC-4  | S-5         |  5 | REC-1        | essential
REC-5  | S-5         |  1 | REC-1        | essential
REC-6  | S-5         |  1 | FAC-1        | essential
HR-1   | S-10        |  2 | REC-1, REC-3 | essential
HR-2   | S           |  3 | HR-1         |
HR-3   | S-5         |  2 | HR-1         |
HR-4   | S-5         |  2 | REC-5        |
HR-5   | S+5         |  2 | HR-1         |
HR-6   | S           |  0 | REC-1        | essential
HR-7   | S+3         |  1 | HR-6         |
HR-8   | S+3         |  1 | HR-7         |
HR-9   | S-1         |  2 | REC-1        | essential
HR-10  | S           |  3 | REC-1        | essential
HR-11  | S+7 cal     |  3 | REC-1        |
HR-12  | S           |  1 | HR-1         | essential
HR-13  | S           |  1 | REC-1        | essential
HR-14  | S+20        |  1 | IT-4         |
HR-15  | S+5         |  1 | HR-1         |
PAY-1  | cut_off     |  3 | HR-1         | essential
PAY-2  | cut_off     |  3 | PAY-1        | essential
PAY-3  | S+5         |  1 | HR-1         |
PAY-4  | S+20 cal    |  1 | PAY-1        |
PAY-5  | payday-1    |  1 | PAY-1        |
PAY-6  | payday      |  1 | PAY-1        |
PAY-7  | S+28 cal    |  1 | PAY-1        |
PAY-8  | S-5         |  3 | REC-1        | essential
PAY-9  | payday+1    |  1 | PAY-1        |
FAC-1  | S-10        |  3 | REC-3        | essential
FAC-2  | S-3         |  3 | FAC-1        | essential
FAC-3  | S-3         |  3 | HR-1         | essential
FAC-4  | S-2         |  5 | HR-1         |
FAC-5  | S-5         |  3 | FAC-1        |
FAC-6  | S           |  1 | FAC-3        |
FAC-7  | S+5         |  2 |              |
IT-1   | S-18        |  1 | REC-3        | essential
IT-2   | S-3         | 15 | IT-1         | essential
IT-4   | S-5         |  1 | HR-1         | essential
IT-5   | S-1         |  3 | IT-4, IT-7   | essential
IT-6   | S-1         |  5 | IT-2         | essential
IT-7   | S-3         |  3 | REC-3        | essential
"""
NOT_BEFORE = {"HR-7": "S", "HR-12": "S-8 cal", "PAY-9": "payday", "FAC-6": "S"}
AT_SHORT_NOTICE = {"REC-1": -10, "REC-2": -6, "REC-3": -10, "HR-1": -8, "FAC-1": -7, "FAC-5": 0, "IT-1": -9}
OPTIONS = {
    "REC-2": {"phone": 4},
    "FAC-3": {"visitor": 0},
    "FAC-4": {"colleague": 0},
    "IT-2": {"stock": 5, "pool": 2},
    "IT-6": {"courier": 2},
}


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load()


def in_words(rule: Rule) -> str:
    """A rule as the table writes it: `S-20`, `S+7 cal`, `payday+1`."""
    assert not isinstance(rule, FixedDate)
    if isinstance(rule, NoticeOffset):
        rule = rule.standard
    number = f"{rule.offset:+}" if rule.offset else ""
    if isinstance(rule, PayrollDate):
        return f"{rule.event}{number}"
    return f"S{number}{' cal' if rule.unit == 'calendar' else ''}"


def test_the_shipped_dates_lead_times_and_order_are_those_agreed(shipped: Catalogue) -> None:
    rows = [
        [
            template.key,
            in_words(template.due),
            str(template.lead),
            ", ".join(template.after),
            "essential" if template.essential else "",
        ]
        for template in shipped.templates
    ]
    assert rows == [[cell.strip() for cell in row.split("|")] for row in AGREED.strip().splitlines()]


def test_the_shipped_days_before_which_nothing_begins_are_those_agreed(shipped: Catalogue) -> None:
    rules = {template.key: template.not_before for template in shipped.templates}
    assert {key: in_words(rule) for key, rule in rules.items() if rule} == NOT_BEFORE


def test_the_shipped_dates_at_short_notice_are_those_agreed(shipped: Catalogue) -> None:
    dues = {template.key: template.due for template in shipped.templates}
    found = {key: due.at_short_notice for key, due in dues.items() if isinstance(due, NoticeOffset)}
    assert found == AT_SHORT_NOTICE


def test_the_shipped_options_are_those_agreed(shipped: Catalogue) -> None:
    options = {template.key: template.options for template in shipped.templates}
    found = {key: {option.key: option.lead for option in chosen} for key, chosen in options.items() if chosen}
    assert found == OPTIONS
