"""What a timeline says: its axis, and that neither lines nor marks run through words."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from app.services import overview
from app.services.hiredetail import hire_detail
from app.services.session import Session
from app.ui.theme.theme import Theme
from app.ui.widgets.bars import MUST, place_words
from app.ui.widgets.daylines import pieces, ticks
from app.ui.widgets.lanes import Scale, lanes_of


def words(first: date, last: date, day_width: float) -> list[str]:
    return [said for _, said in ticks((first.toordinal(), last.toordinal()), day_width)]


def test_within_a_year_its_number_is_not_said() -> None:
    assert words(date(2026, 11, 2), date(2026, 11, 25), 10) == ["2 Nov", "9 Nov", "16 Nov", "23 Nov"]


def test_the_first_day_of_each_year_says_which() -> None:
    said = words(date(2026, 12, 21), date(2027, 1, 20), 20)
    assert said == ["21 Dec 2026", "28 Dec", "4 Jan 2027", "11 Jan", "18 Jan"]


@pytest.mark.parametrize("years", [1, 3, 8])
def test_there_is_room_for_each_day_however_long_it_lasts(years: int) -> None:
    first, last = date(2026, 11, 2), date(2026 + years, 11, 2)
    width = 1000 / (last - first).days
    found = ticks((first.toordinal(), last.toordinal()), width)
    assert len(found) > 2
    gaps = [(after - before) * width for (before, _), (after, _) in pairwise(found)]
    assert min(gaps) >= 90
    named = [int(said[-4:]) for _, said in found if said[-4:].isdigit()]
    assert named == sorted(set(named)) and named[0] == 2026


def test_a_line_pauses_at_words() -> None:
    words_at = [
        QRectF(90, 40, 30, 10),
        QRectF(200, 60, 50, 10),
        QRectF(100, 96, 30, 10),
        QRectF(95, 0, 9, 12),
    ]
    assert pieces(100, 4, 100, words_at) == [(12, 40), (50, 96)]
    assert pieces(100, 4, 100, []) == [(4, 100)]
    assert pieces(100, 4, 100, [QRectF(90, 0, 20, 200)]) == []


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("day_width", [9, 22, 60])
def test_words_keep_clear_of_the_marks_in_their_row(
    session: Session, theme: Theme, day_width: float, mirrored: bool
) -> None:
    said = 0
    for row in overview.page(session).rows:
        detail = hire_detail(session, row.hire_id)
        for lane in lanes_of(detail):
            scale = Scale(session.today.toordinal() - 40, 120 * day_width, day_width, mirrored)
            for bar in lane.bars:
                area, marks = scale.area(lane, bar), [scale.x(day) for day in lane.musts(bar.row)]
                for words in place_words(area, bar.task, 240, marks, theme.tokens, mirrored=mirrored):
                    covered = words.covered(mirrored)
                    said += not words.centred
                    assert words.centred or all(
                        x + MUST < covered.left() or x - MUST > covered.right() for x in marks
                    )
    assert said > 40
