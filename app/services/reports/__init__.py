"""What the readiness reports say: of one hire, of one department, of one week of starts."""

from .department import department_report
from .hire import hire_report
from .parts import FOOTER
from .week import week_report

__all__ = ["FOOTER", "department_report", "hire_report", "week_report"]
